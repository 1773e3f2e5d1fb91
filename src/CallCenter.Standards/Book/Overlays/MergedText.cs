using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>What layers make up, as text.</summary>
internal static class MergedText
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static ReadOnlyMemory<byte> Of(MergedNode node, bool isIndented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, isIndented ? Indented : Compact))
        {
            node.Write(writer);
        }

        return buffer.WrittenMemory;
    }
}
