package io.sequitur.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The ceiling: Jackson's tokeniser alone over the same bytes, on two threads, one half each. */
public final class TokeniserContender {
  private TokeniserContender() {}

  /** Argument: the log. */
  public static void main(String[] args) throws Exception {
    Path log = Path.of(args[0]);
    long size = Files.size(log);
    long middle = lineStart(log, size / 2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Long> first = two.submit(() -> tokens(log, 0, middle));
      Future<Long> second = two.submit(() -> tokens(log, middle, size));
      System.out.println("tokens=" + (first.get() + second.get()));
    }
  }

  private static long lineStart(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(from);
      file.readLine();
      return file.getFilePointer();
    }
  }

  private static long tokens(Path log, long from, long to) throws IOException {
    long count = 0;
    try (InputStream in = Files.newInputStream(log)) {
      in.skipNBytes(from);
      InputStream half = new BufferedInputStream(new Bounded(in, to - from), 1 << 18);
      try (JsonParser parser = new JsonFactory().createParser(half)) {
        for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
          count++;
        }
      }
    }
    return count;
  }

  /** The first bytes of a stream. */
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(b, off, (int) Math.min(len, left));
      left -= Math.max(count, 0);
      return count;
    }
  }
}
