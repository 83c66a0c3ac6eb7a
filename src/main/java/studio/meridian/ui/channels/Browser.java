package studio.meridian.ui.channels;

import javafx.application.Application;
import javafx.stage.Stage;

/** Shows a page of the web; the browser of the system, so tests bring their own. */
@FunctionalInterface
public interface Browser {
    /** Opens the address. */
    void show(String address);

    /** The browser of the system. */
    static Browser ofSystem() {
        return address ->
                new Application() {
                    @Override
                    public void start(Stage stage) {
                        throw new IllegalStateException("only its services are used");
                    }
                }.getHostServices().showDocument(address);
    }
}
