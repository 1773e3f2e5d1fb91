using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>Reads maps strictly: unknown, duplicate, missing and null members are errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    Converters = [typeof(LogMapJson.NamesOnly<QuoteMeaning>), typeof(LogMapJson.NamesOnly<FieldFormat>)])]
[JsonSerializable(typeof(LogMap))]
internal sealed partial class LogMapJson : JsonSerializerContext
{
    /// <summary>Enumerations by name; a number is an error.</summary>
    internal sealed class NamesOnly<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
        where TEnum : struct, Enum;
}
