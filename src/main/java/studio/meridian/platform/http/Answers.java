package studio.meridian.platform.http;

import okhttp3.Response;

import okio.Buffer;
import okio.BufferedSource;

import studio.meridian.platform.Trouble;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Takes an answer in, no more of it than is useful. */
final class Answers {
    private Answers() {}

    /**
     * Reads it to its end.
     *
     * @param most bytes, counted after unpacking, so that a small answer cannot grow without bound
     */
    static Exchange read(Response response, int most) throws IOException {
        BufferedSource source = response.body().source();
        Buffer body = new Buffer();
        long room = most + 1L;
        while (room > 0) {
            long got = source.read(body, room);
            if (got < 0) break;
            room -= got;
        }
        if (body.size() > most) {
            return new Exchange.Lost(Trouble.TOO_LARGE, String.valueOf(response.code()));
        }
        Map<String, String> headers = new TreeMap<>();
        for (String name : response.headers().names()) {
            String key = name.toLowerCase(Locale.ROOT);
            // Each sets another one, so the last alone would not do.
            String value =
                    key.equals("set-cookie")
                            ? String.join("\n", response.headers().values(name))
                            : response.header(name);
            if (value != null) headers.put(key, value);
        }
        return new Exchange.Answered(response.code(), headers, body.readByteArray());
    }
}
