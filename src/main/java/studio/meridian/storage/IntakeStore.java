package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Sha256;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.ImportStore.Imported;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Changes;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.DeliveryTable;
import studio.meridian.storage.table.PostTable;
import studio.meridian.storage.table.VariantTable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes posts in from outside: each with all its languages, plans and import notes, or nothing. */
public final class IntakeStore {
    private static final String PAIRING = "pairing";

    private final Database database;
    private final Writing writing;
    private final TranslationStore translations;
    private final DeliveryStore deliveries;

    public IntakeStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
        this.translations = new TranslationStore(writing);
        this.deliveries = new DeliveryStore(writing);
    }

    /**
     * A post to be made or brought up to date.
     *
     * @param into the post it was made of before, or null for a new one
     * @param texts what is to be written; for a new post its source first. The post's own fields
     *     are overwritten only when its source is among them
     * @param plans made where the channel has no delivery of the variant yet
     */
    public record Incoming(
            @Nullable Id<Post> into,
            PostKind kind,
            List<String> tags,
            Credit credit,
            boolean archived,
            List<Text> texts,
            List<Plan> plans) {}

    /**
     * One language.
     *
     * @param item noted in the same step, with the post and the digest filled in
     * @param state how far its sentences have come as a translation, or null to write it freely
     * @param units its sentences where the text tells them, else empty: then they are found in it
     */
    public record Text(
            Imported item,
            LocaleTag locale,
            VariantText text,
            String translator,
            @Nullable UnitState state,
            List<Unit> units) {}

    /**
     * A sentence of a translation whose sentences are told one by one.
     *
     * @param source what the target was made for
     */
    public record Unit(Field field, String source, String target, UnitState state) {}

    /** A delivery to plan. */
    public record Plan(
            LocaleTag locale, Id<Channel> channel, PlannedTime due, LatePolicy latePolicy) {}

    /**
     * What came of it.
     *
     * @param unpaired languages that do not fit their source sentence by sentence and therefore
     *     stand freely, word for word as they came
     */
    public record Taken(Id<Post> post, List<LocaleTag> unpaired) {}

    /** Writes a post in one transaction. */
    public Taken take(Incoming incoming) {
        return database.write((handle, changes) -> {
            Map<String, LocaleTag> untouched =
                    incoming.into() == null ? Map.of() : untouched(handle, incoming.into());
            Id<Post> post = post(handle, incoming);
            List<LocaleTag> unpaired = new ArrayList<>();
            for (Text text : incoming.texts()) {
                if (!write(handle, post, text)) unpaired.add(text.locale());
            }
            for (Plan plan : incoming.plans()) plan(handle, changes, post, plan);
            note(handle, post, incoming, untouched);
            changes.add(Change.What.POST, post.value());
            return new Taken(post, unpaired);
        });
    }

    /** The import keys of a post whose text is still as it came, with their languages. */
    public Map<String, LocaleTag> untouched(Id<Post> post) {
        return database.read(handle -> untouched(handle, post));
    }

    private static Map<String, LocaleTag> untouched(Handle handle, Id<Post> post) {
        Map<String, LocaleTag> found = new LinkedHashMap<>();
        Map<String, LocaleTag> digests = new LinkedHashMap<>();
        digests(handle, post).forEach((locale, digest) -> digests.put(digest, locale));
        for (Imported item : ImportStore.of(handle, post)) {
            LocaleTag locale = digests.get(item.textSha());
            if (locale != null) found.put(item.key(), locale);
        }
        return found;
    }

    private Id<Post> post(Handle handle, Incoming incoming) {
        Instant now = writing.now();
        Post before = incoming.into() == null ? null : PostTable.find(handle, incoming.into());
        if (before == null && incoming.into() != null) {
            throw new FailureException(new RecordFailure.NoPost(incoming.into().toString()));
        }
        LocaleTag source =
                before == null ? incoming.texts().getFirst().locale() : before.sourceLocale();
        Instant archived = before == null ? null : before.archivedAt();
        Post after =
                new Post(
                        before == null ? writing.ids().next() : before.id(),
                        incoming.kind(),
                        source,
                        incoming.tags(),
                        incoming.credit(),
                        !incoming.archived() ? null : archived == null ? now : archived,
                        before == null ? now : before.createdAt(),
                        now);
        boolean own = incoming.texts().stream().anyMatch(text -> text.locale().equals(source));
        if (before == null) PostTable.insert(handle, after);
        else if (own) PostTable.update(handle, after);
        return after.id();
    }

    /** Writes one language; false when it had to be left unpaired. */
    private boolean write(Handle handle, Id<Post> post, Text text) {
        Variant variant = words(handle, post, text);
        boolean paired = text.state() == null || pair(handle, post, text, text.state());
        Cutting.cut(handle, writing, VariantStore.existing(handle, variant.id()), Reason.IMPORT);
        return paired;
    }

    private Variant words(Handle handle, Id<Post> post, Text text) {
        for (Variant there : VariantTable.of(handle, post)) {
            if (!there.locale().equals(text.locale())) continue;
            VariantTable.saveText(handle, there.id(), text.text(), writing.now());
            VariantTable.saveTranslator(handle, there.id(), text.translator());
            VariantTable.saveLink(handle, there.id(), null);
            return VariantStore.existing(handle, there.id());
        }
        Variant added =
                new Variant(
                        writing.ids().next(),
                        post,
                        text.locale(),
                        text.text(),
                        text.translator(),
                        null,
                        writing.now());
        VariantTable.insert(handle, added);
        return added;
    }

    /** Links a translation to its source, unless words of it would get lost. */
    private boolean pair(Handle handle, Id<Post> post, Text text, UnitState state) {
        boolean told = !text.units().isEmpty();
        return (told && pair(handle, post, text, state, text.units()))
                || pair(handle, post, text, state, List.of());
    }

    private boolean pair(
            Handle handle, Id<Post> post, Text text, UnitState state, List<Unit> units) {
        handle.savepoint(PAIRING);
        Variant linked =
                translations.start(handle, post, text.locale(), text.translator(), state, units);
        if (Faithful.holds(text.text(), linked.text())) {
            handle.releaseSavepoint(PAIRING);
            return true;
        }
        handle.rollbackToSavepoint(PAIRING);
        return false;
    }

    private void plan(Handle handle, Changes changes, Id<Post> post, Plan plan) {
        for (Variant variant : VariantTable.of(handle, post)) {
            boolean meant = variant.locale().equals(plan.locale());
            byte[] channel = plan.channel().toBytes();
            if (!meant || !DeliveryTable.of(handle, variant.id().toBytes(), channel).isEmpty()) {
                continue;
            }
            deliveries.plan(
                    handle, changes, variant.id(), plan.channel(), plan.due(), plan.latePolicy());
        }
    }

    private void note(
            Handle handle, Id<Post> post, Incoming incoming, Map<String, LocaleTag> untouched) {
        Map<LocaleTag, String> digests = digests(handle, post);
        // A changed source may have rendered translations anew that nobody here touched.
        for (Imported item : ImportStore.of(handle, post)) {
            LocaleTag locale = untouched.get(item.key());
            if (locale == null) continue;
            ImportStore.save(handle, writing, item.into(post, digests.getOrDefault(locale, "")));
        }
        for (Text text : incoming.texts()) {
            String digest = digests.getOrDefault(text.locale(), "");
            ImportStore.save(handle, writing, text.item().into(post, digest));
        }
    }

    /** What tells a later edit: the words of a language; for the source the post's fields, too. */
    private static Map<LocaleTag, String> digests(Handle handle, Id<Post> id) {
        Map<LocaleTag, String> digests = new LinkedHashMap<>();
        Post post = PostTable.find(handle, id);
        if (post == null) return digests;
        for (Variant variant : VariantTable.of(handle, id)) {
            boolean source = variant.locale().equals(post.sourceLocale());
            String fields = source ? PostTable.sha(post) + post.isArchived() : "";
            digests.put(
                    variant.locale(),
                    Sha256.ofParts(
                            variant.locale().tag(),
                            variant.text().sha256(),
                            variant.translator(),
                            fields));
        }
        return digests;
    }
}
