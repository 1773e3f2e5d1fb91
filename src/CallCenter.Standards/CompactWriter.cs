using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Standards;

/// <summary>Writes content as few bytes: integers in groups of seven bits, texts in UTF-8 after their length. The same content gives the same bytes everywhere.</summary>
internal sealed class CompactWriter
{
    private const int GreatestInteger = 10;

    private readonly ArrayBufferWriter<byte> bytes = new(256);

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>A number of 0 or more (LEB128), one byte for those below 128.</summary>
    public void Unsigned(ulong value)
    {
        Span<byte> free = bytes.GetSpan(GreatestInteger);
        int at = 0;
        for (; value >= 0x80; value >>= 7)
        {
            free[at++] = (byte)(value | 0x80);
        }

        free[at++] = (byte)value;
        bytes.Advance(at);
    }

    public void Count(int count) => Unsigned((ulong)count);

    /// <summary>A number of either sign, small where it is near 0: 0, −1, 1, −2 … are 0, 1, 2, 3 ….</summary>
    public void Signed(long value) => Unsigned((ulong)(value << 1) ^ (ulong)(value >> 63));

    public void Raw(ReadOnlySpan<byte> content) => bytes.Write(content);

    public void Text(string text)
    {
        Count(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    /// <summary>A text or its absence.</summary>
    public void OptionalText(string? text)
    {
        Count(text is null ? 0 : 1);
        if (text is not null)
        {
            Text(text);
        }
    }

    /// <summary>SHA-256 of what is written, in 64 hexadecimal digits.</summary>
    public string Hash() => string.Create(2 * SHA256.HashSizeInBytes, SHA256.HashData(bytes.WrittenSpan), static (digits, hash) =>
    {
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = "0123456789abcdef"[(hash[i / 2] >> (4 * (1 - (i % 2)))) & 0xF];
        }
    });
}
