package io.sequitur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.ui.shell.Settings.Brightness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void whatIsSavedIsThereAgain() throws IOException {
    SettingsFile file = new SettingsFile(folder.resolve("new/folder"));
    Settings settings = file.load();
    settings.setBrightness(Brightness.LIGHT);
    settings.setNumber("scale", 1.21);
    settings.addRecentFile(Path.of("/logs/größe 1.jsonl"));
    settings.addRecentFile(Path.of("/logs/b.jsonl"));
    settings.addRecentFile(Path.of("/logs/größe 1.jsonl"));
    file.save(settings);

    Settings again = file.load();
    assertThat(again.brightness()).isEqualTo(Brightness.LIGHT);
    assertThat(again.number("scale")).hasValue(1.21);
    assertThat(again.recentFiles())
        .containsExactly(Path.of("/logs/größe 1.jsonl"), Path.of("/logs/b.jsonl"));
    try (Stream<Path> left = Files.list(folder.resolve("new/folder"))) {
      assertThat(left).hasSize(1); // no drafts
    }
  }

  @Test
  void aDamagedFileGivesDefaults() throws IOException {
    Path file = folder.resolve("settings.properties");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\\', 'u', 'x'});
    Settings settings = new SettingsFile(folder).load();
    assertThat(settings.brightness()).isEqualTo(Brightness.SYSTEM);
    assertThat(settings.recentFiles()).isEmpty();
  }

  @Test
  void valuesThatMakeNoSenseReadAsAbsent() throws IOException {
    Files.writeString(
        folder.resolve("settings.properties"),
        "brightness=PURPLE\nscale=NaN\nrecent.0=\\u0000bad\nrecent.1=/ok.jsonl\nwindow.x=far");
    Settings settings = new SettingsFile(folder).load();
    assertThat(settings.brightness()).isEqualTo(Brightness.SYSTEM);
    assertThat(settings.number("scale")).isEmpty();
    assertThat(settings.number("window.x")).isEmpty();
    assertThat(settings.recentFiles()).containsExactly(Path.of("/ok.jsonl"));
  }

  @Test
  void onlyTheLatestTwelveFilesAreRemembered() {
    Settings settings = new Settings();
    for (int i = 0; i < 20; i++) {
      settings.addRecentFile(Path.of("/logs/" + i));
    }
    assertThat(settings.recentFiles()).hasSize(12).startsWith(Path.of("/logs/19"));
    settings.removeRecentFile(Path.of("/logs/19"));
    assertThat(settings.recentFiles()).hasSize(11).startsWith(Path.of("/logs/18"));
  }

  @Test
  void eachPlatformHasItsFolder() {
    assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/x"), "Linux", "/home/a"))
        .isEqualTo(Path.of("/x/sequitur"));
    assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", "/home/a"))
        .isEqualTo(Path.of("/home/a/.config/sequitur"));
    assertThat(ConfigFolder.of(Map.of(), "Mac OS X", "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Application Support/Sequitur"));
    assertThat(ConfigFolder.of(Map.of("APPDATA", "/roaming"), "Windows 11", "/u"))
        .isEqualTo(Path.of("/roaming/Sequitur"));
  }
}
