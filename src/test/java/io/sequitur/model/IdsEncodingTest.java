package io.sequitur.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsEncodingTest {
  private final Ids.Encoded encoded = new Ids.Encoded();

  private void encode(String text) {
    byte[] bytes = ("??" + text).getBytes(StandardCharsets.UTF_8);
    Ids.encode(bytes, 2, bytes.length - 2, encoded);
  }

  @Test
  void everySpellingOfAUuidHasItsBits() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      UUID uuid = new UUID(random.nextLong(), random.nextLong());
      String lower = uuid.toString();
      String bare = lower.replace("-", "");
      checkUuid(uuid, lower, IdKind.UUID_LOWER);
      checkUuid(uuid, lower.toUpperCase(java.util.Locale.ROOT), IdKind.UUID_UPPER);
      checkUuid(uuid, bare, IdKind.BARE_LOWER);
      checkUuid(uuid, bare.toUpperCase(java.util.Locale.ROOT), IdKind.BARE_UPPER);
      checkUuid(uuid, "{" + lower.toUpperCase(java.util.Locale.ROOT) + "}", IdKind.UUID_LOWER);
    }
  }

  private void checkUuid(UUID uuid, String text, byte kind) {
    encode(text);
    assertThat(encoded.high).isEqualTo(uuid.getMostSignificantBits());
    assertThat(encoded.low).isEqualTo(uuid.getLeastSignificantBits());
    assertThat(encoded.kind).isEqualTo(kind);
  }

  @Test
  void mixedCaseIsShownInLowerCaseAndDigitsAloneToo() {
    encode("0123456789abcdefABCDEF0123456789");
    assertThat(encoded.kind).isEqualTo(IdKind.BARE_LOWER);
    encode("01234567890123456789012345678901");
    assertThat(encoded.kind).isEqualTo(IdKind.BARE_LOWER);
  }

  @Test
  void oneWrongCharacterAnywhereMakesAUuidMereText() {
    String uuid = "0a1b2c3d-4e5f-6789-abcd-ef0123456789";
    for (int at = 0; at < uuid.length(); at++) {
      for (int wrong = 0; wrong < 256; wrong++) {
        byte[] bytes = uuid.getBytes(StandardCharsets.UTF_8);
        bytes[at] = (byte) wrong;
        boolean dash = uuid.charAt(at) == '-';
        boolean right = dash ? wrong == '-' : Character.digit(wrong < 128 ? wrong : '?', 16) >= 0;
        Ids.encode(bytes, 0, bytes.length, encoded);
        assertThat(IdKind.isUuid(encoded.kind)).as("%d at %d", wrong, at).isEqualTo(right);
      }
    }
  }

  @Test
  void shortTextIsHeldInTheBitsWhereverItLies() {
    for (int length = 1; length <= 15; length++) {
      String text = "abcdefghijklmno".substring(0, length);
      encode(text);
      assertThat(Ids.text(encoded.kind, encoded.high, encoded.low)).isEqualTo(text);
      long high = encoded.high;
      long low = encoded.low;
      byte[] inside = ("??" + text + "?????????????????").getBytes(StandardCharsets.UTF_8);
      Ids.encode(inside, 2, length, encoded);
      assertThat(encoded.high).isEqualTo(high);
      assertThat(encoded.low).isEqualTo(low);
    }
  }

  @Test
  void hashesOfManySimilarTextsDiffer() {
    Set<Long> hashes = new HashSet<>();
    int texts = 0;
    for (int length = 0; length <= 40; length++) {
      byte[] bytes = new byte[length];
      hashes.add(Ids.hash(bytes, 0, length));
      texts++;
      for (int bit = 0; bit < length * 8; bit++) {
        bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
        hashes.add(Ids.hash(bytes, 0, length));
        texts++;
        bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
      }
    }
    assertThat(hashes).hasSize(texts);
  }

  @Test
  void aHashDoesNotDependOnWhereTheBytesLie() {
    byte[] bytes = new byte[300];
    new Random(2).nextBytes(bytes);
    for (int length = 0; length < 64; length++) {
      byte[] alone = java.util.Arrays.copyOfRange(bytes, 7, 7 + length);
      assertThat(Ids.hash(bytes, 7, length)).isEqualTo(Ids.hash(alone, 0, length));
    }
  }
}
