using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// Refuses to read and write types that live in a process only, such as evaluators, which would otherwise be written silently wrong: what leaves the process is the data they were made of, or their answers.
/// </summary>
public sealed class NoJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A {typeToConvert} stays in its process. {typeToConvert.GetCustomAttribute<StaysInProcessAttribute>()?.Reason}");
}
