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
        return form.TryRead(document.RootElement, new FormReader(findings, things: things), out T value) && !findings.HasErrors ? value : throw new JsonException($"The JSON is no {TypeName.Of(typeof(T))}: {Message(findings)}");
    }

    /// <exception cref="ArgumentException">The value could not be read back: something in it is null that may not be, or is none of its closed set. Tells every fault.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        try
        {
            new FormWriter(writer) { IsStrict = true }.Write(form, value);
        }
        catch (ArgumentException first)
        {
            var findings = new FindingList();
            new FormReader(findings).Check(value, form);
            throw new ArgumentException($"The {TypeName.Of(typeof(T))} cannot be written: {(findings.HasErrors ? Message(findings) : ArgumentText.Of(first))}", nameof(value), first);
        }
    }

    private static string Message(FindingList findings) =>
        string.Join(' ', findings.ToImmutable().Select(finding => finding.Pointer.Length == 0 ? finding.Message : $"'{finding.Pointer}': {finding.Message}"));
}
