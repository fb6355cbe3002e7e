package convkit.nn.conv.aparapi;

import com.aparapi.Config;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Aparapi's log out of the way: it warns of each debug table that it does not know, and of what we throw. Set system
 * property {@code com.aparapi.logLevel} to see it.
 */
final class AparapiLog {

    private AparapiLog() {}

    /** Loads Aparapi's settings. That sets the handlers of the root logger to WARNING, for everybody: they are set back. */
    static void silence() {
        Handler[] handlers = Logger.getLogger("").getHandlers();
        Level[] levels = Arrays.stream(handlers).map(Handler::getLevel).toArray(Level[]::new);
        String name = Config.getLoggerName();
        for (int i = 0; i < handlers.length; i++) {
            handlers[i].setLevel(levels[i]);
        }
        if (System.getProperty("com.aparapi.logLevel") == null) {
            Logger.getLogger(name).setLevel(Level.OFF);
        }
    }
}
