using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CallCenter.Standards.Book;
using LiveDesk.Api;
using LiveDesk.Cases;
using LiveDesk.Cluster;
using LiveDesk.Totals;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace LiveDesk;

/// <summary>The desk's own JSON: what belongs to the standard by the library's forms, the rest source-generated; strict, as the library is.</summary>
internal static class DeskJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    /// <exception cref="JsonException">The text is not JSON, or not of the type.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T))) ?? throw new JsonException("null says nothing.");
        }
        catch (ArgumentException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(StandardJson.Resolver, DeskJsonContext.Default),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.MakeReadOnly();
        return options;
    }
}

[JsonSerializable(typeof(CaseHead))]
[JsonSerializable(typeof(CaseAsk))]
[JsonSerializable(typeof(StoredChange[]))]
[JsonSerializable(typeof(OutcomeTold))]
[JsonSerializable(typeof(PassedOn))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(ContactIn))]
[JsonSerializable(typeof(CommandIn))]
[JsonSerializable(typeof(TransferIn))]
[JsonSerializable(typeof(AcknowledgementIn))]
[JsonSerializable(typeof(AgentStateIn))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(CaseOut))]
[JsonSerializable(typeof(QueueOut[]))]
[JsonSerializable(typeof(AgentOut[]))]
[JsonSerializable(typeof(AlarmOut[]))]
[JsonSerializable(typeof(TotalsOut))]
internal sealed partial class DeskJsonContext : JsonSerializerContext;
