package studio.meridian.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

/** The program keeps its borders, and each border is seen to stop somebody. */
class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_program_keeps_every_border() {
        JavaClasses program =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("studio.meridian");
        return Borders.of("studio.meridian").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(program)));
    }

    @TestFactory
    Stream<DynamicTest> every_border_stops_its_canary() {
        JavaClasses canaries = new ClassFileImporter().importPackages("canary");
        Map<String, ArchRule> rules = Borders.of("canary");
        return rules.entrySet().stream()
                .map(rule ->
                        dynamicTest(
                                rule.getKey(),
                                () ->
                                        assertThat(
                                                        rule.getValue()
                                                                .evaluate(canaries)
                                                                .hasViolation())
                                                .as(
                                                        "nothing in src/test/java/canary breaks this rule")
                                                .isTrue()));
    }
}
