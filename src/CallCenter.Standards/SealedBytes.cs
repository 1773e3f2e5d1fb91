using System.Globalization;
using System.Security.Cryptography;

namespace CallCenter.Standards;

/// <summary>
/// What every compact form begins and ends with: <c>CCS</c>, a letter for the kind, the version of the form; and the first eight bytes of the SHA-256 of all before them.
/// </summary>
internal static class SealedBytes
{
    private const int MarkLength = 4;
    private const int ChecksumLength = 8;

    public static byte[] Seal(char kind, int version, CompactWriter content)
    {
        var sealing = new CompactWriter();
        sealing.Raw([(byte)'C', (byte)'C', (byte)'S', (byte)kind]);
        sealing.Count(version);
        sealing.Raw(content.Written);
        sealing.Raw(SHA256.HashData(sealing.Written).AsSpan(0, ChecksumLength));
        return sealing.Written.ToArray();
    }

    /// <summary>The content; empty with a finding where the bytes are of another kind or version, or damaged.</summary>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes, char kind, int version, FindingList findings)
    {
        if (bytes.Length < MarkLength + ChecksumLength || !bytes.StartsWith("CCS"u8) || bytes[MarkLength - 1] != kind)
        {
            findings.Add(FindingRules.NotCompact, "", null, $"The bytes are not those of such a value.");
            return [];
        }

        ReadOnlySpan<byte> content = bytes[..^ChecksumLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        if (!bytes[^ChecksumLength..].SequenceEqual(hash[..ChecksumLength]))
        {
            findings.Add(FindingRules.NotCompact, "", null, $"The checksum does not fit: the bytes are damaged or cut off.");
            return [];
        }

        var reader = new CompactReader(content[MarkLength..]);
        ulong written = reader.Unsigned();
        if (written != (ulong)version)
        {
            findings.Add(FindingRules.CompactVersion, "", written.ToString(CultureInfo.InvariantCulture), $"This library reads version {version}.");
            return [];
        }

        return content[(MarkLength + reader.Position)..];
    }

    /// <summary>Reports bytes that are not those which the value that was read is written as: one value has one form.</summary>
    public static void CheckSame(ReadOnlySpan<byte> read, ReadOnlySpan<byte> written, FindingList findings)
    {
        if (!read.SequenceEqual(written))
        {
            findings.Add(FindingRules.NotCompact, "", null, $"The value is written in other bytes than these.");
        }
    }

    /// <summary>Reports the first fault of reading, or bytes that are left.</summary>
    public static void Close(in CompactReader reader, FindingList findings)
    {
        if (!reader.IsAtEnd)
        {
            findings.Add(FindingRules.NotCompact, "", null, $"The content cannot be read: {reader.Fault ?? $"there are more bytes than it takes"}.");
        }
    }
}
