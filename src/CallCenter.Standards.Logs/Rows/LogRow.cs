using System.Text;
using System.Text.Json;

namespace CallCenter.Standards.Logs;

/// <summary>One row of an input: a line of a text, or an item of JSON.</summary>
/// <param name="bytes">Its bytes; of a row that is wrong as a whole, its beginning.</param>
/// <param name="place">Where it stands.</param>
internal readonly ref struct LogRow(ReadOnlySpan<byte> bytes, LogPlace place)
{
    // Enough for the excerpt that a rejected row keeps.
    private const int MostExcerpt = 4_096;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public LogPlace Place { get; } = place;

    /// <summary>Why it is no row; null where it may be one.</summary>
    public RejectReason? Fault { get; init; }

    /// <summary>The item, where the row is one; whoever feeds rows disposes of it.</summary>
    public JsonDocument? Item { get; init; }

    /// <summary>The row for people.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes[..Math.Min(Bytes.Length, MostExcerpt)]);
}
