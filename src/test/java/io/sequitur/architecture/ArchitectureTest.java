package io.sequitur.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Holds the package table and the fences: who may import whom, and which library is used where. A
 * package that does not exist yet breaks no rule.
 */
class ArchitectureTest {

  private static final String ROOT = "io.sequitur.";

  private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(Program.classes());

  /** A package with its subpackages, and the packages of the program that it may import. */
  private record Row(String name, String... mayImport) {

    @Override
    public String toString() {
      return name
          + " imports "
          + (mayImport.length == 0 ? "nothing" : String.join(", ", mayImport));
    }
  }

  /** A library, by its packages, and the packages of the program that may use it. */
  private record Fence(String library, List<String> packages, String... users) {

    @Override
    public String toString() {
      return library + " only in " + String.join(", ", users);
    }
  }

  static final List<Row> TABLE =
      List.of(
          new Row("model"),
          new Row("source", "model"),
          new Row("decode", "model"),
          new Row("store", "model"),
          new Row("chain", "store", "model"),
          new Row("rule", "chain", "store", "model"),
          new Row("query", "rule", "chain", "store", "model"),
          new Row("session", "query", "rule", "chain", "store", "decode", "source", "model"),
          new Row("report", "query", "rule", "chain", "store", "model"),
          new Row("export", "query", "rule", "chain", "store", "model"),
          new Row("ui", "session", "query", "report", "export", "rule", "chain", "store", "model"),
          new Row(
              "cli", "session", "report", "export", "query", "demo", "rule", "chain", "store",
              "model"),
          new Row("cluster", "rule", "chain", "store", "decode", "model"),
          new Row("demo"),
          new Row("demo.broker"));

  static final List<Fence> FENCES =
      List.of(
          new Fence("JavaFX", List.of("javafx..", "com.sun.javafx.."), "ui", "app"),
          new Fence(
              "ControlsFX", List.of("org.controlsfx..", "impl.org.controlsfx.."), "ui", "app"),
          new Fence("AtlantaFX", List.of("atlantafx.."), "ui", "app"),
          new Fence("Ikonli", List.of("org.kordamp.."), "ui", "app"),
          new Fence(
              "Jackson",
              List.of("com.fasterxml.."),
              "decode",
              "source.logfile",
              "report",
              "export"),
          new Fence(
              "kafka-clients",
              List.of("org.apache.kafka.."),
              "source.kafka",
              "source.logfile",
              "cluster",
              "demo"),
          new Fence("the broker", List.of("kafka..", "org.apache.kafka.metadata.."), "demo.broker"),
          new Fence(
              "zstd and lz4", List.of("com.github.luben..", "net.jpountz.."), "source.logfile"),
          new Fence("picocli", List.of("picocli.."), "cli", "app"),
          new Fence("AWT", List.of("java.awt.."), "ui", "app", "export.picture"),
          new Fence("Swing", List.of("javax.swing.."), "ui", "app"));

  @ParameterizedTest
  @FieldSource("TABLE")
  void importsOnlyWhatThePackageTableAllows(Row row) {
    String[] allowed =
        Stream.concat(Stream.of(row.name()), Arrays.stream(row.mayImport()))
            .map(name -> ROOT + name + "..")
            .toArray(String[]::new);
    hold(
        noClasses()
            .that()
            .resideInAPackage(ROOT + row.name() + "..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.sequitur..").and(not(resideInAnyPackage(allowed)))));
  }

  @ParameterizedTest
  @FieldSource("FENCES")
  void usesALibraryOnlyInsideItsFence(Fence fence) {
    String[] users =
        Arrays.stream(fence.users()).map(name -> ROOT + name + "..").toArray(String[]::new);
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages(users)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(fence.packages().toArray(String[]::new)));
  }

  @Test
  void theModelNeedsOnlyTheJdk() {
    hold(
        classes()
            .that()
            .resideInAPackage(ROOT + "model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "model.."));
  }

  @Test
  void aViewNeverImportsAnotherView() {
    hold(slices().matching(ROOT + "ui.view.(*)..").should().notDependOnEachOther());
  }

  @Test
  void packagesHaveNoCycles() {
    hold(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
  }

  @Test
  void nothingIsKeptInStaticVariables() {
    hold(fields().that().areStatic().should().haveModifier(JavaModifier.FINAL));
  }

  @Test
  void onlyTheCommandLineWritesToTheStandardStreams() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "cli..", ROOT + "app..")
            .should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void logsThroughSlf4j() {
    hold(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
  }

  @Test
  void everyPackageIsInTheTable() {
    List<String> known = Stream.concat(TABLE.stream().map(Row::name), Stream.of("app")).toList();
    assertThat(PROGRAM.stream().map(type -> type.getPackageName()).distinct())
        .allMatch(
            name -> known.stream().anyMatch(row -> (name + ".").startsWith(ROOT + row + ".")));
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }
}
