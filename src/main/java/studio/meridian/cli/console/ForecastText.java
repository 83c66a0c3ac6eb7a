package studio.meridian.cli.console;

import studio.meridian.messages.Messages;
import studio.meridian.platform.Preflight.Gauge;
import studio.meridian.platform.Preflight.Post;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.ForecastWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a text becomes on a channel, as results. */
public record ForecastText(Messages messages, Forecast forecast) {
    /** How full each post is. */
    public Map<String, Object> length() {
        Map<String, Object> all = new TreeMap<>();
        all.put("rule", "preflight.length");
        all.put("severity", "note");
        all.put("subject", "");
        List<Map<String, Object>> posts = new ArrayList<>();
        for (Post post : forecast.preflight().posts()) {
            Gauge gauge = post.gauge();
            Map<String, Object> one = new TreeMap<>();
            one.put("used", gauge.used());
            one.put("unit", DeliveryText.word(gauge.unit()));
            one.put("pictures", post.pictures().size());
            if (gauge.most() > 0) one.put("most", gauge.most());
            posts.add(one);
        }
        all.put("posts", posts);
        return all;
    }

    /** The same for people. */
    public String lengthInWords() {
        ForecastWords words = new ForecastWords(messages);
        var posts = forecast.preflight().posts();
        String room = words.room(forecast.preflight());
        // Where there is no limit, or more than one post, the sentence says it all.
        boolean counted = posts.size() == 1 && posts.getFirst().gauge().most() > 0;
        return counted ? words.count(forecast.preflight()) + ". " + room : room;
    }

    /** A remark for people. */
    public String words(Remark remark) {
        ForecastWords words = new ForecastWords(messages);
        return (words.what(remark) + " " + words.remedy(remark)).strip();
    }

    /** A remark for programs. */
    public static Map<String, Object> json(Remark remark) {
        Map<String, Object> all = new TreeMap<>();
        all.put("rule", remark.rule().key());
        all.put("severity", DeliveryText.word(remark.rule().severity()));
        all.put("subject", remark.subject());
        all.put("arguments", new TreeMap<>(remark.arguments()));
        return all;
    }

    /** All remarks for programs. */
    public List<Map<String, Object>> remarks() {
        return forecast.preflight().remarks().stream().map(ForecastText::json).toList();
    }
}
