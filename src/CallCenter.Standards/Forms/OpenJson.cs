using System.Buffers;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>A document that is read; its text lies in a buffer that is used again afterwards, since books are large.</summary>
internal sealed class OpenJson : IDisposable
{
    private readonly byte[] buffer;
    private readonly JsonDocument document;

    /// <param name="json">The text, right by JSON's syntax.</param>
    /// <param name="options">How it is read.</param>
    public OpenJson(ReadOnlySpan<byte> json, JsonDocumentOptions options)
    {
        buffer = ArrayPool<byte>.Shared.Rent(json.Length);
        json.CopyTo(buffer);
        document = JsonDocument.Parse(buffer.AsMemory(0, json.Length), options);
    }

    /// <summary>The value that the document is; not to be used once the document is closed, nor anything within it.</summary>
    public JsonElement RootElement => document.RootElement;

    public void Dispose()
    {
        document.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
