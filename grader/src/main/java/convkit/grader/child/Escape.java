package convkit.grader.child;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tries from inside what a submission must not be able to do; used to test the sandbox for real. */
final class Escape {

    private Escape() {}

    static Messages.Seen tryAll(Messages.Secrets secrets) {
        List<String> breaches = new ArrayList<>();
        for (String file : secrets.files()) {
            if (Files.exists(Path.of(file))) {
                breaches.add("files outside can be seen");
            }
            try {
                // Whether that worked shows outside: in here a private folder of the same name would do.
                Files.writeString(Path.of(file + ".written"), "x");
            } catch (IOException expected) {
                // No such folder, or a read-only one: that is what the sandbox is for.
            }
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), secrets.port()), 1_000);
            breaches.add("a server on this machine can be reached");
        } catch (IOException expected) {
            // Its own empty network: nobody listens there.
        }
        try {
            for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!device.isLoopback()) {
                    breaches.add("the network device " + device.getName() + " can be seen");
                }
            }
        } catch (SocketException expected) {
            // No device at all is the best answer.
        }
        if (Messages.processNamespace().equals(secrets.processes())) {
            breaches.add("other processes can be seen");
        }
        if (System.getenv().keySet().stream().anyMatch(name -> !name.equals("PWD"))) {
            breaches.add("the environment is not empty: " + System.getenv().keySet());
        }
        return new Messages.Seen(breaches.stream().distinct().toArray(String[]::new));
    }
}
