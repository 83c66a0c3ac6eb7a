package studio.meridian.ui;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small throw-away workspace in many scripts. */
public final class Sample {
    private final TestWorkspace workspace;
    private Channel site;

    private Sample(TestWorkspace workspace) {
        this.workspace = workspace;
        this.site = workspace.channels.add("site", "Site", true, Map.of());
    }

    /** Fills the workspace. */
    public static void fill(TestWorkspace workspace) {
        Sample sample = new Sample(workspace);
        sample.post(
                "en",
                "Lost: one grey andorinha",
                "A swallow-tailed kite, last seen above the harbour wall on Sunday.");
        sample.post(
                "hi",
                "कोहरे में पली चाय",
                "अपनी रसोई की खिड़की से मुझे चाय की ग्यारह क़तारें दिखती हैं, फिर एक गाय, फिर अटलांटिक।");
        sample.post(
                "ar",
                "خليج بلا خريطة",
                "من نافذة مطبخي أرى أحد عشر صفًّا من شجيرات الشاي، ثم بقرة، ثم المحيط الأطلسي.");
        sample.whale();
        sample.post("ja", "六時のやかん", "六時、やかんを火にかける。窓には霧、茶かごには猫、ラジオは今夜の風力7を告げている。");
        sample.post("zh-Hans", "会算月亮的机器", "外婆说，那台机器比操作它的每个人都老，可它从来没有算错过一次潮水。");
        sample.post(
                "en",
                "Bring your radio",
                "The boathouse has a shelf for radios that no longer know which war is over.");
        sample.kettle();
        sample.fog();
        sample.deliveries();
    }

    private Created post(String locale, String title, String body) {
        workspace.pass(Duration.ofMinutes(37));
        return workspace.posts.create(
                PostKind.ARTICLE,
                LocaleTag.of(locale),
                List.of("tea", "azores"),
                Credit.NONE,
                new VariantText(title, "", "", body));
    }

    private Variant add(Post post, String locale, String title, String body) {
        return workspace.variants.add(
                post.id(), LocaleTag.of(locale), new VariantText(title, "", "", body), "");
    }

    private void plan(Variant variant, int hours, String zone) {
        LocalDateTime local =
                LocalDateTime.ofInstant(workspace.now(), ZoneId.of(zone))
                        .plusHours(hours)
                        .withMinute(0);
        var moment = local.atZone(ZoneId.of(zone));
        PlannedTime due =
                new PlannedTime(
                        local, moment.getZone(), moment.getOffset(), moment.toInstant(), "2026b");
        workspace.deliveries.plan(variant.id(), site.id(), due, LatePolicy.ASK_AFTER_GRACE);
    }

    private void fog() {
        workspace.pass(Duration.ofMinutes(95));
        Created fog =
                workspace.posts.create(
                        PostKind.ARTICLE,
                        LocaleTag.of("en"),
                        List.of("tea"),
                        Credit.NONE,
                        new VariantText(
                                "The tea that grew up in fog",
                                "On the north coast of São Miguel the clouds come down to drink. A short guide to the tea they leave behind.",
                                "",
                                """
                                From my kitchen window I can see eleven rows of tea, then a cow, then the Atlantic. Most mornings I can see none of them. The fog comes in around five, sits down on the terraces and leaves around ten, and people here say the tea *tastes* of it.

                                Tea came to São Miguel in the nineteenth century, when disease was emptying the orange groves. Landowners sowed seeds, raised bushes, picked leaves and made a drink that nobody could finish.

                                In 1878 they did the sensible thing and invited [two tea makers from Macau](https://example.org/macau), who taught them how leaves are withered, rolled and dried. The rolling is still done much the same way, except that the machine is now older than anyone who works it.
                                """));
        add(fog.post(), "zh-Hans", "雾里长大的茶", "从厨房的窗口望出去，我能看见十一行茶树，然后是一头奶牛，再然后是大西洋。");
        add(fog.post(), "ja", "霧のなかで育ったお茶", "台所の窓からは、茶の木の列が十一、それから牛が一頭、それから大西洋が見える。");
        add(
                fog.post(),
                "ar",
                "شاي تربّى في الضباب",
                "من نافذة مطبخي أرى أحد عشر صفًّا من شجيرات الشاي، ثم بقرة، ثم المحيط الأطلسي.");
        add(
                fog.post(),
                "es",
                "El té que creció en la niebla",
                "Desde la ventana de mi cocina veo once hileras de té, después una vaca, después el Atlántico.");
        plan(fog.variant(), 20, "Atlantic/Azores");
        SampleTranslations.fill(workspace, fog.post().id(), fog.variant().id());
    }

    /** Pretends that so many of so many sentences are translated. */
    private void units(Post post, String locale, int done, int total) {
        workspace.database.writeOnly((handle, _) ->
                handle.createUpdate(
                                """
                                UPDATE variant SET words_done = :done, words_total = :total
                                WHERE locale = :locale
                                  AND post = (SELECT pk FROM post WHERE id = :post)\
                                """)
                        .bind("done", done)
                        .bind("total", total)
                        .bind("locale", locale)
                        .bind("post", post.id().toBytes())
                        .execute());
    }

    private void whale() {
        Created whale =
                post(
                        "en",
                        "The whale lookout",
                        "There is a hut above the village with a slit for a window and a chair that faces the sea.");
        add(whale.post(), "ja", "鯨の見張り小屋", "村の上に、細い窓と海を向いた椅子だけの小屋がある。");
        plan(whale.variant(), 70, "Atlantic/Azores");
        state(whale.post(), "NEEDS_USER");
    }

    private void kettle() {
        Created kettle =
                post(
                        "en",
                        "Kettle at six",
                        "Kettle on at six. The fog is at the window, the cat is in the tea basket, and the radio promises force 7 for tonight.");
        add(kettle.post(), "es", "La tetera de las seis", "Las seis, y el agua al fuego.");
        add(kettle.post(), "hi", "छह बजे की केतली", "छह बजे, केतली चढ़ गई।");
        units(kettle.post(), "es", 4, 4);
        units(kettle.post(), "hi", 2, 4);
        plan(kettle.variant(), 1, "Atlantic/Azores");
        state(kettle.post(), "CONFIRMED");
    }

    private void state(Post post, String state) {
        workspace.database.writeOnly((handle, _) ->
                handle.createUpdate(
                                """
                                UPDATE delivery SET state = :state
                                WHERE post = (SELECT pk FROM post WHERE id = :post)\
                                """)
                        .bind("state", state)
                        .bind("post", post.id().toBytes())
                        .execute());
    }

    /** Deliveries in several zones and in every stage a person meets, with real histories. */
    private void deliveries() {
        site = workspace.channels.named("Site");
        workspace.channels.save(
                new Channel(
                        site.id(),
                        "site",
                        "Site",
                        true,
                        Map.of(
                                "folder",
                                "/home/noor/site",
                                "base-url",
                                "https://portocinza.example")));
        workspace.channels.add("wordpress", "Old blog", false, Map.of());
        workspace.channels.add("site", "Family", false, Map.of("folder", "/home/noor/family"));
        Map<String, String> zones =
                Map.of(
                        "ja", "Asia/Tokyo",
                        "zh-Hans", "Asia/Shanghai",
                        "hi", "Asia/Kolkata",
                        "ar", "Africa/Cairo",
                        "es", "America/Mexico_City");
        int hours = 18;
        for (var post : workspace.library.list(LibraryStore.Shelf.IN_USE)) {
            for (Variant variant : workspace.variants.of(post.post())) {
                String zone = zones.get(variant.locale().tag());
                if (zone == null) continue;
                plan(variant, hours, zone);
                hours += 17;
            }
        }
        failed();
        unclear();
    }

    private void failed() {
        Delivery delivery = now(post("en", "Letters to the harbour office", "Dear sirs."));
        begin(
                delivery,
                DeliveryState.NEEDS_USER,
                Attempt.Outcome.REJECTED,
                "platform.folder-refused",
                "{\"path\":\"/home/noor/site\",\"detail\":\"no space left\"}");
    }

    private void unclear() {
        Delivery delivery = now(post("en", "What the radio said", "Force seven, rising."));
        begin(
                delivery,
                DeliveryState.UNKNOWN,
                Attempt.Outcome.UNKNOWN,
                "platform.broken",
                "{\"platform\":\"site\"}");
    }

    private Delivery now(Created created) {
        return workspace.deliveries.plan(
                created.variant().id(), site.id(), null, LatePolicy.ASK_AFTER_GRACE);
    }

    private void begin(
            Delivery delivery,
            DeliveryState to,
            Attempt.Outcome outcome,
            String reason,
            String detail) {
        long epoch = workspace.outbox.takeLease("test", 1, "boot");
        var sending =
                workspace.outbox.begin(
                        delivery,
                        epoch,
                        TestWorkspace.single("publish", new byte[] {1}),
                        new OutboxStore.Try(workspace.now(), 0, "boot"));
        Delivery sent = Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
        workspace.outbox.finish(
                sent,
                Objects.requireNonNull(sending).attempt(),
                to,
                epoch,
                new OutboxStore.Result(outcome, reason, detail, null, null));
    }
}
