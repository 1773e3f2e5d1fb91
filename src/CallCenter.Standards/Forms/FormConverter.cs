using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Forms;

/// <summary>Lets System.Text.Json read and write values by their form. Reading is strict: whatever the form has no place for is a <see cref="JsonException"/> that tells every fault.</summary>
internal sealed class FormConverter<T>(Form<T> form, NamedThings? things = null) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var findings = new FindingList();
        return form.TryRead(document.RootElement, new FormReader(findings, things: things), out T value) && !findings.HasErrors ? value : throw new JsonException(Message(findings));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => form.Write(new FormWriter(writer), value);

    private static string Message(FindingList findings) =>
        $"The JSON is no {typeof(T).Name}: {string.Join(' ', findings.ToImmutable().Select(finding => $"'{finding.Pointer}': {finding.Message}"))}";
}
