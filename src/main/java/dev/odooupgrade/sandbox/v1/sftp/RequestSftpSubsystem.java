package dev.odooupgrade.sandbox.v1.sftp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.odooupgrade.sandbox.fault.FaultGate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHLimitsExtensionInfo;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.common.SftpHelper;
import org.apache.sshd.sftp.common.extensions.openssh.FsyncExtensionParser;
import org.apache.sshd.sftp.common.extensions.openssh.LimitsExtensionParser;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;

/**
 * MINA's SFTP server by the rules of the platform: one folder, whose files have other names on the
 * disk and are stopped by faults. MINA speaks the protocol and keeps the order of the requests;
 * what a path or a handle stands for is decided here. Stays on the thread of its client.
 */
final class RequestSftpSubsystem extends SftpSubsystem {
  /** How many bytes are read or written at once at most: what OpenSSH takes. */
  static final int MOST_AT_ONCE = 255 * 1024;

  static final int MOST_HANDLES = 64;
  private static final int LONGEST_PACKET = 256 * 1024;

  private final SftpFolder folder;
  private final SftpOpener opener;
  private final Consumer<InetSocketAddress> reset;

  /**
   * The server for one client.
   *
   * @param folder what the client sees
   * @param reset takes the other side's address when the connection is to end with a reset
   */
  RequestSftpSubsystem(
      ChannelSession channel,
      SftpSubsystemConfigurator configurator,
      SftpFolder folder,
      SftpOpener opener,
      Consumer<InetSocketAddress> reset) {
    super(channel, configurator);
    this.folder = folder;
    this.opener = opener;
    this.reset = reset;
  }

  private static final class OpenFile extends Handle {
    private final SftpFile file;

    OpenFile(SftpSubsystem subsystem, Path folder, String handle, SftpFile file) {
      super(subsystem, folder, handle);
      this.file = file;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /** A listing, which is sent all at once. */
  private static final class Listing extends Handle {
    private boolean listed;

    Listing(SftpSubsystem subsystem, Path folder, String handle) {
      super(subsystem, folder, handle);
    }
  }

  @Override
  protected void doProcess(Buffer buffer, int length, int type, int id) throws IOException {
    try {
      carryOut(buffer, length, type, id);
    } catch (SftpException refused) {
      sendStatus(prepareReply(buffer), id, refused, type);
    }
  }

  private void carryOut(Buffer buffer, int length, int type, int id) throws IOException {
    switch (type) {
      case SftpConstants.SSH_FXP_REMOVE,
          SftpConstants.SSH_FXP_MKDIR,
          SftpConstants.SSH_FXP_RMDIR,
          SftpConstants.SSH_FXP_RENAME,
          SftpConstants.SSH_FXP_SYMLINK,
          SftpConstants.SSH_FXP_LINK ->
          throw SftpFolder.denied("You can only read and write the shared file here.");
      case SftpConstants.SSH_FXP_READLINK -> throw unsupported();
      default -> super.doProcess(buffer, length, type, id);
    }
  }

  private static SftpException unsupported() {
    return new SftpException(SftpConstants.SSH_FX_OP_UNSUPPORTED, "This is not supported.");
  }

  @Override
  protected void executeExtendedCommand(Buffer buffer, int id, String extension)
      throws IOException {
    switch (extension) {
      case FsyncExtensionParser.NAME, LimitsExtensionParser.NAME ->
          super.executeExtendedCommand(buffer, id, extension);
      default -> throw unsupported();
    }
  }

  @Override
  protected void appendExtensions(Buffer buffer, String supportedVersions) {
    for (String name : List.of(FsyncExtensionParser.NAME, LimitsExtensionParser.NAME)) {
      buffer.putString(name);
      buffer.putString("1");
    }
  }

  @Override
  protected OpenSSHLimitsExtensionInfo getOpenSSHLimitsExtensionInfo(
      int id, ChannelSession channel) {
    OpenSSHLimitsExtensionInfo limits = new OpenSSHLimitsExtensionInfo();
    limits.maxPacketLength = LONGEST_PACKET;
    limits.maxReadLength = MOST_AT_ONCE;
    limits.maxWriteLength = MOST_AT_ONCE;
    limits.maxOpenHandles = MOST_HANDLES;
    return limits;
  }

  /** Nothing else on the disk can be reached, whatever is asked. */
  @Override
  protected Path resolveFile(String path) throws IOException {
    return folder.need(path).file().orElse(folder.root());
  }

  @Override
  protected String doOpen(
      int id, String path, int flags, int access, Map<String, Object> attributes)
      throws IOException {
    String handle = generateFileHandle(folder.root());
    SftpFile file = opener.open(folder, path, FileHandle.getOpenOptions(flags, access));
    handles.put(handle, new OpenFile(this, folder.root(), handle, file));
    return handle;
  }

  @Override
  protected int doRead(
      int id,
      String handle,
      long offset,
      int length,
      byte[] data,
      int start,
      AtomicReference<Boolean> end)
      throws IOException {
    return file(handle).read(offset, ByteBuffer.wrap(data, start, length));
  }

  @Override
  protected void doWrite(
      int id, String handle, long offset, int length, byte[] data, int start, int remaining)
      throws IOException {
    SftpFile file = file(handle);
    if (!folder.isDraft()) {
      throw SftpFolder.denied("The request is no longer a draft.");
    }
    file.write(offset, ByteBuffer.wrap(data, start, remaining).limit(start + length));
  }

  @Override
  protected void doOpenSSHFsync(int id, String handle) throws IOException {
    file(handle).force();
  }

  @Override
  protected Map<String, Object> doStat(int id, String path, int flags) throws IOException {
    return folder.need(path).attributes();
  }

  @Override
  protected Map<String, Object> doLStat(int id, String path, int flags) throws IOException {
    return doStat(id, path, flags);
  }

  @Override
  protected Map<String, Object> doFStat(int id, String handle, int flags) throws IOException {
    return file(handle).entry().attributes();
  }

  @Override
  protected void doSetStat(
      int id,
      String path,
      int command,
      String extension,
      Map<String, ?> attributes,
      Boolean followLinks)
      throws IOException {
    if (!folder.need(path).writable()) {
      throw SftpFolder.denied("This is read-only.");
    }
  }

  @Override
  protected void doFSetStat(int id, String handle, Map<String, ?> attributes) throws IOException {
    SftpFile file = file(handle);
    if (attributes.get("size") instanceof Long size) {
      file.truncate(size);
    }
  }

  @Override
  protected void doRealPath(Buffer buffer, int id) throws IOException {
    String path = "/" + SftpFolder.name(buffer.getString()).orElseThrow(SftpFolder::noSuchFile);
    Buffer reply = names(buffer, id, 1);
    reply.putString(path);
    reply.putString(path);
    writeAttrs(reply, Map.of());
    send(reply);
  }

  @Override
  protected String doOpenDir(int id, String path, Path found, LinkOption... options)
      throws IOException {
    if (folder.need(path).file().isPresent()) {
      throw new SftpException(SftpConstants.SSH_FX_FAILURE, "This is not a folder.");
    }
    String handle = generateFileHandle(found);
    handles.put(handle, new Listing(this, found, handle));
    return handle;
  }

  @Override
  protected void doReadDir(Buffer buffer, int id) throws IOException {
    Handle handle = handles.get(buffer.getString(ISO_8859_1));
    if (!(handle instanceof Listing listing) || listing.listed) {
      throw new SftpException(SftpConstants.SSH_FX_EOF, "This is the end of the list.");
    }
    listing.listed = true;
    List<SftpEntry> entries = folder.entries();
    Buffer reply = names(buffer, id, entries.size());
    for (SftpEntry entry : entries) {
      reply.putString(entry.name());
      reply.putString(SftpHelper.getLongName(entry.name(), entry.attributes()));
      writeAttrs(reply, entry.attributes());
    }
    send(reply);
  }

  private Buffer names(Buffer buffer, int id, int count) {
    Buffer reply = prepareReply(buffer);
    reply.putByte((byte) SftpConstants.SSH_FXP_NAME);
    reply.putInt(id);
    reply.putInt(count);
    return reply;
  }

  private SftpFile file(String handle) throws SftpException {
    if (handles.get(handle) instanceof OpenFile open) {
      return open.file;
    }
    throw new SftpException(SftpConstants.SSH_FX_FAILURE, "This file is not open.");
  }

  /** How a request ends that was not carried out: with a refusal, or with a fault. */
  @Override
  protected void sendStatus(Buffer buffer, int id, Throwable why, int command, Object... about)
      throws IOException {
    if (why instanceof FaultGate.HangUp fault) {
      hangUp(fault);
    } else if (why instanceof FaultGate.EarlyAnswer fault) {
      sendStatus(buffer, id, SftpConstants.SSH_FX_FAILURE, fault.answer().body());
    } else {
      sendStatus(buffer, id, SftpHelper.resolveSubstatus(why), String.valueOf(why.getMessage()));
    }
  }

  private void hangUp(FaultGate.HangUp onPurpose) throws IOException {
    // What still waits is not carried out any more.
    close();
    ServerSession session = getServerSession();
    if (onPurpose.isReset()) {
      reset.accept((InetSocketAddress) session.getIoSession().getRemoteAddress());
    }
    session.getIoSession().close(false);
  }

  /** The client has gone: what it has left open ends as a try that failed. */
  @Override
  protected void closeAllHandles() {
    for (Handle handle : handles.values()) {
      if (handle instanceof OpenFile open) {
        open.file.abandon();
      }
    }
    handles.clear();
  }
}
