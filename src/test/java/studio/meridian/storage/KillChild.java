package studio.meridian.storage;

import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.storage.database.Writing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/**
 * The process that {@link KillTest} kills: writes one text after another and says each number once
 * it is saved. With {@code liar} it says the number first.
 */
final class KillChild {
    private KillChild() {}

    public static void main(String[] args) {
        boolean liar = args[1].equals("liar");
        InstantSource clock = InstantSource.system();
        WorkspaceFolder folder = new WorkspaceFolder(Path.of(args[0]));
        Database database = Database.create(folder, "child");
        Writing writing =
                new Writing(database, clock, new Ids(clock, new Random()), "child", () -> "");
        VariantStore variants = new VariantStore(writing);
        Id<Variant> variant = variant(writing, variants);
        Variant stands = variants.find(variant);
        int next = stands == null ? 0 : number(stands) + 1;
        for (int i = next; i < next + 10_000; i++) {
            if (liar) say(i);
            variants.saveText(variant, new VariantText("n " + i, "", "", body(i)));
            if (i % 7 == 0) variants.cut(variant, studio.meridian.model.Revision.Reason.IDLE);
            if (!liar) say(i);
        }
    }

    private static Id<Variant> variant(Writing writing, VariantStore variants) {
        PostStore posts = new PostStore(writing);
        var ids = posts.ids();
        if (!ids.isEmpty()) return variants.of(ids.getFirst()).getFirst().id();
        VariantText first = new VariantText("n -1", "", "", body(-1));
        return posts.create(PostKind.ARTICLE, LocaleTag.of("en"), List.of(), Credit.NONE, first)
                .variant()
                .id();
    }

    /** The number of the text that stands there. */
    static int number(Variant variant) {
        return Integer.parseInt(variant.text().title().substring(2));
    }

    /** A body that can only belong to its number, large enough for a commit to take a while. */
    static String body(int number) {
        return ("line of text number " + number + " – 文字 نص\n").repeat(400);
    }

    private static void say(int number) {
        System.out.println(number);
        System.out.flush();
    }
}
