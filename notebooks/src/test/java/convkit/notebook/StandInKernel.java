package convkit.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods of a notebook kernel that ConvKit uses, as JJava 1.0 and IJava 1.3 both have them; notes what it is told. */
public final class StandInKernel {

    private final List<String> messages = new ArrayList<>();

    public List<String> messages() {
        return messages;
    }

    /** A bundle of formats. */
    public static final class DisplayData {

        private final Map<String, Object> data = new TreeMap<>();
        private final Map<String, Object> metaData = new TreeMap<>();
        private final Map<String, Object> transientData = new TreeMap<>();

        public DisplayData(String text) {
            data.put("text/plain", text);
        }

        public void putData(String mimeType, Object value) {
            data.put(mimeType, value);
        }

        public void putMetaData(String key, Object value) {
            metaData.put(key, value);
        }

        public void putTransientData(String key, Object value) {
            transientData.put(key, value);
        }

        @Override
        public String toString() {
            return data + " " + metaData + " " + transientData;
        }
    }

    /** Where pictures are replaced. */
    public final class DisplayStream {

        public void updateDisplay(String id, DisplayData bundle) {
            messages.add("update " + id + " " + bundle);
        }
    }

    /** The streams of the running cell. */
    public final class Io {

        public final DisplayStream display = new DisplayStream();
    }

    public void display(DisplayData bundle) {
        messages.add("display " + bundle);
    }

    public Io getIO() {
        return new Io();
    }
}
