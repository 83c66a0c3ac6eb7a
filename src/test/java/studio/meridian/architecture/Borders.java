package studio.meridian.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The borders of the house as rules, for any root package: the program itself and the canaries,
 * classes that break each rule on purpose.
 */
final class Borders {
    /**
     * Rooms from the ground up; a room uses rooms on lines below its own, never beside or above it.
     */
    private static final List<List<String>> STOREYS =
            List.of(
                    List.of("messages"),
                    List.of("safe"),
                    List.of("model"),
                    List.of("content", "schedule", "audience", "notice", "listing"),
                    List.of("localization"),
                    List.of("integrity"),
                    List.of("platform"),
                    List.of("storage", "platform.http", "platform.text", "secrets"),
                    List.of(
                            "platform.site",
                            "platform.wordpress",
                            "platform.bluesky",
                            "platform.mastodon",
                            "platform.mediawiki",
                            "platform.ghost"),
                    List.of("sync", "team", "export"),
                    List.of("ui", "cli"),
                    List.of("app"));

    private final String root;

    private Borders(String root) {
        this.root = root;
    }

    /** Every rule by its name. */
    static Map<String, ArchRule> of(String root) {
        Borders borders = new Borders(root);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        borders.storeys(rules);
        borders.libraries(rules);
        borders.manners(rules);
        // A room may be empty still; that each rule can fail is shown by the canaries.
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private void storeys(Map<String, ArchRule> rules) {
        for (int floor = 0; floor < STOREYS.size(); floor++) {
            for (String room : STOREYS.get(floor)) {
                List<String> forbidden = new ArrayList<>();
                for (String beside : STOREYS.get(floor))
                    if (!beside.equals(room)) forbidden.add(beside);
                STOREYS.subList(floor + 1, STOREYS.size()).forEach(forbidden::addAll);
                if (forbidden.isEmpty()) continue;
                ArchRule rule =
                        noClasses()
                                .that(are(room))
                                .should()
                                .dependOnClassesThat(anyOf(forbidden))
                                .because("a room uses only rooms below it");
                rules.put(room + " uses only what is below it", rule);
            }
        }
        // Adapters stand above storage in the list only because they share a floor plan; they may
        // not use it.
        rules.put(
                "an adapter knows no storage and no other adapter",
                noClasses()
                        .that(resideInAPackage(in("platform..")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(in("storage.."), in("secrets.."))));
        rules.put(
                "rows are the stores' own",
                noClasses()
                        .that(resideInAPackage(root + ".."))
                        .and(not(resideInAPackage(in("storage.."))))
                        .should()
                        .dependOnClassesThat(resideInAPackage(in("storage.table"))));
        rules.put(
                "only app names adapters",
                noClasses()
                        .that(resideInAPackage(root + ".."))
                        .and(not(resideInAnyPackage(in("app.."), in("platform.."))))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(in("platform.."))
                                        .and(not(resideInAPackage(in("platform"))))));
    }

    private void libraries(Map<String, ArchRule> rules) {
        only(
                rules,
                "javafx lives in ui and app.Desktop",
                classesIn("ui..").or(named("Desktop")),
                "javafx..",
                "org.controlsfx..",
                "atlantafx..",
                "org.kordamp..");
        only(
                rules,
                "SQL lives in storage",
                classesIn("storage.."),
                "org.jdbi..",
                "java.sql..",
                "org.sqlite..");
        only(
                rules,
                "HTTP lives in platform and team",
                classesIn("platform..").or(classesIn("team..")),
                "okhttp3..",
                "java.net.http..");
        only(
                rules,
                "ciphers and keyrings live in secrets; ghost signs its tokens",
                classesIn("secrets..").or(classesIn("platform.ghost..")),
                "javax.crypto..",
                "org.bouncycastle..",
                "com.microsoft.credentialstorage..");
        only(rules, "picocli lives in cli", classesIn("cli.."), "picocli..");
        only(
                rules,
                "XML, YAML and zip parsers are made in safe",
                classesIn("safe.."),
                "javax.xml.parsers..",
                "org.snakeyaml..",
                "java.util.zip..");
        only(
                rules,
                "JSON is read in safe, platform and export",
                classesIn("safe..").or(classesIn("platform..")).or(classesIn("export..")),
                "tools.jackson..");
        only(
                rules,
                "HTML is read in safe and content; ghost cuts clean HTML into its own blocks",
                classesIn("safe..").or(classesIn("content..")).or(classesIn("platform.ghost..")),
                "org.jsoup..",
                "org.owasp..");
    }

    private void only(
            Map<String, ArchRule> rules,
            String name,
            DescribedPredicate<JavaClass> allowed,
            String... packages) {
        rules.put(
                name,
                noClasses()
                        .that(resideInAPackage(root + ".."))
                        .and(not(allowed))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(packages)));
    }

    private void manners(Map<String, ArchRule> rules) {
        rules.put(
                "a screen's model knows no scene",
                noClasses()
                        .that(resideInAPackage(in("ui..")))
                        .and()
                        .haveSimpleNameEndingWith("Model")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("javafx.scene..", "javafx.stage..")));
        rules.put(
                "threads are made and crossed in one place",
                noClasses()
                        .that(not(named("Background")).and(not(resideInAPackage(in("app..")))))
                        .should()
                        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                        .orShould()
                        .callConstructor(Thread.class, Runnable.class)
                        .orShould()
                        .callConstructor(Thread.class, Runnable.class, String.class)
                        .orShould()
                        .callMethod(Thread.class, "ofVirtual")
                        .orShould()
                        .callMethod(Thread.class, "ofPlatform"));
        rules.put(
                "only the command line and app print",
                noClasses()
                        .that(not(resideInAnyPackage(in("cli.."), in("app.."))))
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
        rules.put(
                "now and chance are passed in",
                noClasses()
                        .that(not(resideInAnyPackage(in("app.."), in("cli.."))))
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callConstructor(Random.class)
                        .orShould()
                        .callMethod(Math.class, "random"));
        rules.put(
                "no static state",
                noFields()
                        .that()
                        .areStatic()
                        .and()
                        .areNotFinal()
                        .and()
                        .doNotHaveName("$VALUES")
                        .should()
                        .bePublic()
                        .orShould()
                        .notBePublic());
        rules.put("no class is a Manager, Helper or Util", noClasses().should(haveLazyName()));
        rules.put(
                "rooms form no circles",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> haveLazyName() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.be(
                DescribedPredicate.describe(
                        "named Manager, Helper or Util",
                        type -> type.getSimpleName().matches(".*(Manager|Helper|Utils?)")));
    }

    /** Classes of a room; the port is its package alone, because adapters live below it. */
    private DescribedPredicate<JavaClass> are(String room) {
        return resideInAPackage(in(room.equals("platform") ? "platform" : room + ".."));
    }

    private DescribedPredicate<JavaClass> anyOf(List<String> rooms) {
        DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
        for (String room : rooms) any = any.or(are(room));
        return any;
    }

    private DescribedPredicate<JavaClass> classesIn(String packages) {
        return resideInAPackage(in(packages));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return simpleName(name)
                .or(
                        DescribedPredicate.describe(
                                "inside " + name,
                                type -> type.getName().matches(".*\\." + name + "\\$.*")));
    }

    private String in(String room) {
        return root + "." + room;
    }
}
