package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.ui.shell.Settings.Brightness;
import io.sequitur.ui.shell.SettingsFile;
import io.sequitur.ui.shell.Theme;
import io.sequitur.ui.shell.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class WindowLooksTest extends WindowTest {
  @Test
  void darkAndLightSwitchAndAreRemembered() {
    assertThat(workspace().themeProperty().get()).isEqualTo(Theme.DARK);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L)
        .release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
    waitFor(() -> workspace().themeProperty().get() == Theme.LIGHT);
    interact(() -> explorer.close());
    assertThat(new SettingsFile(folder.resolve("config")).load().brightness())
        .isEqualTo(Brightness.LIGHT);
  }

  @Test
  void textGrowsAndShrinks() {
    press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
    waitFor(() -> workspace().scaleProperty().get() > 1);
    press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
    waitFor(() -> workspace().scaleProperty().get() == 1);
  }

  @Test
  void theBrushFiltersTheChainsAndADoubleClickShowsAll() {
    open(FAULTS);
    int all = chainsListed();
    Node strip = lookup("#overview").query();
    Bounds at = strip.localToScreen(strip.getBoundsInLocal());
    double y = at.getCenterY();
    moveTo(at.getMinX() + 300, y);
    press(MouseButton.PRIMARY);
    moveTo(at.getMinX() + 400, y);
    moveTo(at.getMinX() + 500, y);
    release(MouseButton.PRIMARY);
    waitFor(() -> workspace().rangeProperty().get() != null);
    waitFor(() -> chainsListed() < all);
    TimeRange range = workspace().rangeProperty().get();
    assertThat(range.length()).isPositive();

    moveTo(at.getMinX() + 700, y);
    doubleClickOn(MouseButton.PRIMARY);
    waitFor(() -> workspace().rangeProperty().get() == null);
    waitFor(() -> chainsListed() == all);
  }

  @Test
  void theCommandPaletteFindsAnActionAndAnId() {
    open(FAULTS);
    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    waitFor(() -> lookup("#palette").tryQuery().isPresent());
    waitFor(() -> lookup("#palette .text-field").query().isFocused());
    String label = snapshot().chains().label(42);
    write(label);
    type(KeyCode.ENTER);
    waitFor(() -> selectedChain().equals(label));
  }

  @Test
  void aQuestionMarkShowsTheKeys() {
    open(FAULTS);
    clickOn(".chain-list");
    write("?");
    waitFor(() -> lookup("#keys-help").tryQuery().isPresent());
    type(KeyCode.ESCAPE);
    waitFor(() -> lookup("#keys-help").tryQuery().isEmpty());
  }

  @Test
  void aReportIsWrittenButNeverOverTheOpenLog() throws IOException {
    Path copy = Files.copy(CLEAN, folder.resolve("log.jsonl"));
    open(copy);
    chosenOutput = folder.resolve("report.json");
    clickOn("Export");
    clickOn("Export the report as JSON…");
    waitFor(() -> Files.exists(chosenOutput));
    assertThat(chosenOutput).content().contains("sequitur-report/1");

    chosenOutput = copy;
    clickOn("Export");
    clickOn("Export the report as JSON…");
    waitFor(() -> lookup("#notices .danger").tryQuery().isPresent());
    assertThat(Files.mismatch(copy, CLEAN)).isEqualTo(-1);
  }

  @Test
  void everyControlHasANameForThoseWhoCannotSeeIt() {
    open(FAULTS);
    assertThat(lookup(".main-window .button").queryAllAs(Control.class))
        .filteredOn(control -> control.isVisible() && !(control instanceof ScrollBar))
        .allSatisfy(
            control -> {
              String text =
                  control instanceof javafx.scene.control.Labeled labeled ? labeled.getText() : "";
              boolean named =
                  control.getAccessibleText() != null || (text != null && !text.isBlank());
              assertThat(named).as(control.toString()).isTrue();
            });
  }
}
