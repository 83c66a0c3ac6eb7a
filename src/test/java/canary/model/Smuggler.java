package canary.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;

/** Brings into the model every library that is at home elsewhere, and every bad habit. */
public final class Smuggler {
    static int counter;

    public Object javafx() {
        return new javafx.scene.control.Label();
    }

    public Object sql() throws java.sql.SQLException {
        return java.sql.DriverManager.getConnection("");
    }

    public Object http() {
        return new okhttp3.OkHttpClient();
    }

    public Object commandLine() {
        return new picocli.CommandLine(this);
    }

    public Object xml() {
        return javax.xml.parsers.DocumentBuilderFactory.newInstance();
    }

    public Object cipher() throws java.security.GeneralSecurityException {
        return javax.crypto.Cipher.getInstance("AES");
    }

    public Object json() {
        return new tools.jackson.databind.json.JsonMapper();
    }

    public Object html() {
        return org.jsoup.Jsoup.parse("");
    }

    public Object adapter() {
        return new canary.platform.site.Climber();
    }

    public Object time() {
        counter++;
        return Instant.now().toString()
                + LocalDate.now()
                + LocalDateTime.now()
                + ZonedDateTime.now()
                + System.currentTimeMillis()
                + new Random().nextInt()
                + Math.random();
    }

    public void talk() {
        System.out.println(new Thread(this::talk).getName());
        javafx.application.Platform.runLater(this::talk);
    }
}
