package studio.meridian.content.merge;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A text that comes back from a platform in the platform's own spelling. Blocks that nobody changed
 * there are put back as they were written, so that only real changes show.
 */
public final class Familiar {
    private final List<Entry> sent = new ArrayList<>();
    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Predicate<String> stays;

    /** A block as it was written, and what comes back of it. */
    private record Entry(String written, List<String> back) {}

    private Familiar(Predicate<String> stays) {
        this.stays = stays;
    }

    /**
     * The text there in the words it was written in.
     *
     * @param sent what was sent
     * @param there what came back
     * @param roundTrip what would come back of a text that nobody changed
     * @param stays whether a block that leaves no words there (a picture, a line) is still there
     */
    public static String text(
            String sent, String there, UnaryOperator<String> roundTrip, Predicate<String> stays) {
        List<String> blocks = Blocks.of(there);
        List<String> whole = Blocks.of(roundTrip.apply(sent));
        List<String> written = Blocks.of(sent);
        if (whole.equals(blocks) && written.stream().allMatch(stays)) return sent;
        Familiar familiar = new Familiar(stays);
        for (int i = 0; i < written.size(); i++) {
            String block = written.get(i);
            familiar.add(block, Blocks.of(roundTrip.apply(block)));
            // Some blocks look different among their neighbours, for example a footnote.
            if (whole.size() == written.size()) familiar.add(block, List.of(whole.get(i)));
        }
        return familiar.translate(blocks) + (sent.endsWith("\n") ? "\n" : "");
    }

    private void add(String block, List<String> back) {
        Entry entry = new Entry(block, back);
        if (!sent.isEmpty() && sent.getLast().written().equals(block)) {
            if (sent.getLast().back().equals(back)) return;
        }
        sent.add(entry);
        if (!back.isEmpty())
            byFirst.computeIfAbsent(back.getFirst(), _ -> new ArrayList<>()).add(entry);
    }

    private String translate(List<String> there) {
        List<String> result = new ArrayList<>();
        int done = silent(0, result);
        int at = 0;
        while (at < there.size()) {
            Entry match = match(there, at);
            if (match == null) {
                result.add(there.get(at++));
                continue;
            }
            int place = sent.indexOf(match);
            // Those whose own neighbour was changed stand before the next one that was not.
            while (done < place) done = Math.max(silent(done, result), done + 1);
            result.add(match.written());
            at += match.back().size();
            if (place >= done) done = silent(place + 1, result);
        }
        while (done < sent.size()) done = Math.max(silent(done, result), done + 1);
        return Blocks.join(result);
    }

    private @Nullable Entry match(List<String> there, int at) {
        for (Entry entry : byFirst.getOrDefault(there.get(at), List.of())) {
            int end = at + entry.back().size();
            if (end <= there.size() && there.subList(at, end).equals(entry.back())) return entry;
        }
        return null;
    }

    /** Adds the blocks without words from a place on; the place behind them. */
    private int silent(int from, List<String> result) {
        int at = from;
        while (at < sent.size() && sent.get(at).back().isEmpty()) {
            if (stays.test(sent.get(at).written())) result.add(sent.get(at).written());
            at++;
        }
        return at;
    }
}
