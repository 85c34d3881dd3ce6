package org.lacuna.vintage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file of H2's that remembers in which order it was written, so that it can be had as it stood
 * between any two writes. That is what a killed process leaves: the system keeps what was written.
 */
public final class RecordedFile extends FilePathWrapper {

  static final String SCHEME = "recorded";

  static final List<Step> STEPS = Collections.synchronizedList(new ArrayList<>());

  /** Something that happened to the file, or the word that so many vintages are done. */
  interface Step {}

  record Written(long position, byte[] bytes) implements Step {}

  record Cut(long size) implements Step {}

  record Said(int vintages) implements Step {}

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel channel = super.open(mode);
    return getName().endsWith(".mv.db") ? new Recording(channel) : channel;
  }

  private static final class Recording extends FileBaseDefault {

    private final FileChannel channel;

    Recording(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.duplicate().get(bytes);
      STEPS.add(new Written(position, bytes));
      return channel.write(source, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      STEPS.add(new Cut(size));
      channel.truncate(size);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void force(boolean metaData) {
      // What the system holds outlives the process; this is not about a loss of power.
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
