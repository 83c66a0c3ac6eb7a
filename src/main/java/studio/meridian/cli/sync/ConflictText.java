package studio.meridian.cli.sync;

import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.content.merge.Blocks;
import studio.meridian.content.merge.Piece;
import studio.meridian.messages.Messages;
import studio.meridian.sync.conflict.Comparison;
import studio.meridian.sync.conflict.Words;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A conflict as a result. */
final class ConflictText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Console console;
    private final Messages messages;
    private final ZoneId zone;

    ConflictText(Console console, InstantSource clock) {
        this.console = console;
        this.messages = console.messages();
        this.zone = clock instanceof java.time.Clock own ? own.getZone() : ZoneId.systemDefault();
    }

    /** What happened there, in a word that stays the same. */
    static String state(Comparison one) {
        return one.theirs() == null ? "gone-there" : "changed-there";
    }

    /** For programs that list. */
    Map<String, Object> facts(Comparison one) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", one.conflict().id().toString());
        all.put("delivery", one.stopped().id().toString());
        all.put("post", one.stopped().post().toString());
        all.put("title", one.mine().title());
        all.put("locale", one.locale().tag());
        all.put("channel", one.channel().name());
        all.put("state", state(one));
        all.put("kind", DeliveryText.word(one.stopped().kind()));
        all.put("foundAt", one.conflict().foundAt().toString());
        Instant changed = one.conflict().there().changedAt();
        if (changed != null) all.put("changedAt", changed.toString());
        all.put("address", one.conflict().there().address());
        all.put("faithful", one.conflict().there().faithful());
        all.put("choices", one.choices());
        return all;
    }

    /** For programs, with all texts. */
    Map<String, Object> whole(Comparison one) {
        Map<String, Object> all = facts(one);
        all.put("base", words(one.base()));
        all.put("mine", words(one.mine()));
        if (one.theirs() == null) return all;
        all.put("theirs", words(one.theirs()));
        all.put("pieces", one.merge().pieces().stream().map(ConflictText::piece).toList());
        return all;
    }

    private static Map<String, Object> words(Words words) {
        return Map.of("title", words.title(), "summary", words.summary(), "body", words.body());
    }

    private static Map<String, Object> piece(Piece piece) {
        Map<String, Object> all = new TreeMap<>();
        all.put("kind", DeliveryText.word(piece.kind()));
        all.put("base", piece.base());
        all.put("mine", piece.mine());
        all.put("theirs", piece.theirs());
        return all;
    }

    /** For people. */
    void print(Comparison one) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("id", one.conflict().id().toString()));
        facts.add(List.of("title", one.mine().title()));
        facts.add(List.of("language", one.locale().tag()));
        facts.add(List.of("channel", one.channel().name()));
        facts.add(List.of("state", state(one)));
        facts.add(List.of("found", when(one.conflict().foundAt())));
        Instant changed = one.conflict().there().changedAt();
        if (changed != null) facts.add(List.of("changed", when(changed)));
        console.table(facts);
        console.line("");
        if (one.isRemoval()) console.line(messages.get("conflict.removal"));
        Words theirs = one.theirs();
        if (theirs == null) {
            console.line(messages.get("conflict.gone", "channel", one.channel().name()));
            return;
        }
        if (one.isOutsideWords()) console.line(messages.get("conflict.outside-words"));
        if (!one.conflict().there().faithful()) console.line(messages.get("conflict.unfaithful"));
        line(one.base().title(), one.mine().title(), theirs.title());
        line(one.base().summary(), one.mine().summary(), theirs.summary());
        one.merge().pieces().forEach(this::print);
    }

    private String when(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    private void line(String base, String mine, String theirs) {
        if (base.isEmpty() && mine.isEmpty() && theirs.isEmpty()) return;
        print(new Piece(List.of(base), List.of(mine), List.of(theirs)));
    }

    private void print(Piece piece) {
        switch (piece.kind()) {
            case SAME -> side("  ", piece.mine());
            case MINE, THEIRS, CHOICE -> {
                side(messages.get("conflict.side.base") + "  ", piece.base());
                side(messages.get("conflict.side.mine") + "  ", piece.mine());
                side(messages.get("conflict.side.theirs") + "  ", piece.theirs());
            }
        }
        console.line("");
    }

    private void side(String mark, List<String> blocks) {
        String text = blocks.isEmpty() ? messages.get("conflict.nothing") : Blocks.join(blocks);
        text.lines().forEach(line -> console.line(mark + line));
    }
}
