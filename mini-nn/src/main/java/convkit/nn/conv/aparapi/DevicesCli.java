package convkit.nn.conv.aparapi;

import java.util.List;

/** Prints the OpenCL devices of this machine and says which one is used; {@code ./kit doctor} shows it. */
public final class DevicesCli {

    private DevicesCli() {}

    /**
     * One line for each device, with a star before the one that is used; or {@code !}, the reason and the remedy.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try {
            List<OpenClDevice> devices = OpenClDevice.all();
            OpenClDevice chosen = OpenClDevice.chosen();
            for (OpenClDevice device : devices) {
                boolean isChosen = device.forAparapi().equals(chosen.forAparapi());
                System.out.println((isChosen ? "* " : "  ") + device);
            }
        } catch (OpenClException e) {
            System.out.println("! " + e.reason() + "; " + e.remedy());
        }
    }
}
