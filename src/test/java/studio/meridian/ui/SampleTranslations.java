package studio.meridian.ui;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.TestWorkspace;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Translations sentence by sentence, in every state that the screens show. */
final class SampleTranslations {
    private static final Map<String, String> JAPANESE =
            Map.of(
                    "The tea that grew up in fog",
                    "霧のなかで育ったお茶",
                    "On the north coast",
                    "サン・ミゲル島の北の海岸では、雲が水を飲みに降りてくる。",
                    "A short guide",
                    "雲が残していくお茶の、短い案内。",
                    "From my kitchen",
                    "台所の窓からは、茶の木の列が十一、それから牛が一頭、それから大西洋が見える。",
                    "Most mornings",
                    "たいていの朝は、そのどれも見えない。",
                    "The fog comes",
                    "霧は五時ごろにやって来て、段々畑に腰をおろし、十時ごろに去る。土地の人は、お茶がその*味*がすると言う。");

    private static final Map<String, String> ARABIC =
            Map.of(
                    "The tea that grew up in fog",
                    "شاي تربّى في الضباب",
                    "On the north coast",
                    "على الساحل الشمالي لجزيرة ساو ميغيل تنزل الغيوم لتشرب.",
                    "From my kitchen",
                    "من نافذة مطبخي أرى أحد عشر صفًّا من شجيرات الشاي، ثم بقرة، ثم المحيط الأطلسي.",
                    "Most mornings",
                    "وفي معظم الصباحات لا أرى شيئًا منها.",
                    "In 1878",
                    "وفي عام 1878 فعلوا الصواب ودعوا [صانعَي شاي من ماكاو](https://example.org/macau)، فعلّماهم كيف تُذبَل الأوراق وتُلفّ وتُجفَّف.");

    private SampleTranslations() {}

    static void fill(TestWorkspace workspace, Id<Post> post, Id<Variant> source) {
        translate(workspace, post, "ja", JAPANESE);
        translate(workspace, post, "ar", ARABIC);
        review(workspace, post);
        change(workspace, source);
    }

    private static void translate(
            TestWorkspace workspace, Id<Post> post, String locale, Map<String, String> known) {
        Variant variant = workspace.translations.start(post, LocaleTag.of(locale), "Aoi");
        for (TranslationUnit unit : workspace.translations.units(variant.id())) {
            known.forEach((beginning, target) -> {
                if (!unit.source().startsWith(beginning)) return;
                workspace.translations.translate(
                        unit.id(), target, UnitState.TRANSLATED, UnitOrigin.HUMAN);
            });
        }
    }

    private static void review(TestWorkspace workspace, Id<Post> post) {
        Variant variant = Objects.requireNonNull(workspace.variants.find(post, LocaleTag.of("ja")));
        List<TranslationUnit> units = workspace.translations.units(variant.id());
        TranslationUnit title = units.getFirst();
        workspace.translations.translate(
                title.id(), title.target(), UnitState.REVIEWED, UnitOrigin.HUMAN);
        TranslationUnit third = units.get(6);
        workspace.translations.translate(
                third.id(), "十九世紀、お茶がこの島に来た。", UnitState.TRANSLATED, UnitOrigin.MACHINE);
        workspace.translations.draft(units.get(7).id(), "地主たちは種をまき");
    }

    /** One sentence of the source is written anew. */
    private static void change(TestWorkspace workspace, Id<Variant> source) {
        VariantText text = Objects.requireNonNull(workspace.variants.find(source)).text();
        String body =
                text.body()
                        .replace(
                                "Most mornings I can see none of them.",
                                "Most mornings in June I can hardly see any of them.");
        workspace.variants.saveText(source, text.withBody(body));
        workspace.variants.cut(source, Reason.LEAVE);
    }
}
