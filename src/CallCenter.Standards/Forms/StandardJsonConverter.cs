using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Forms;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the public types of the library with full fidelity, under any options and in source-generated contexts; the types name it themselves,
/// so that hosts need not. Strict: unknown, duplicate, missing and null members are a <see cref="JsonException"/>.
/// </summary>
public sealed class StandardJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => FormRegistry.TryFind(typeToConvert, out _);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type has no form.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        FormRegistry.TryFind(typeToConvert, out RegisteredForm? form) ? form.Converter : throw new NotSupportedException($"{typeToConvert} has no form.");
}
