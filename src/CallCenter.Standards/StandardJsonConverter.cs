using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the public types of the library with full fidelity, under any options and in source-generated contexts; the types name it themselves,
/// so that hosts need not. Strict: unknown, duplicate, missing and null members are a <see cref="JsonException"/>.
/// </summary>
public sealed class StandardJsonConverter : JsonConverterFactory
{
    /// <summary>Gives the converter of a type, null where it has none; set when the library is loaded by the floors above, which know the forms.</summary>
    internal static Func<Type, JsonConverter?> Find { get; set; } = static _ => null;

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type has no form.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Find(typeToConvert) ?? throw new NotSupportedException($"{typeToConvert} has no form.");
}
