using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>
/// All public facts, events, states, answers and readings as JSON, and back the same: strict, without reflection, by one options object. Each type names its converter too, so that
/// plain <see cref="JsonSerializer"/> calls and a host's source-generated contexts give the same JSON.
/// </summary>
public static class StandardJson
{
    /// <summary>Reads and writes every type of the library that has a form, arrays of them included, and nothing else; read-only. To be combined with a host's own types by <see cref="Resolver"/>.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Gives the types of the library to a host's own options: <c>TypeInfoResolver = JsonTypeInfoResolver.Combine(StandardJson.Resolver, HostContext.Default)</c>.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new FormResolver();

    /// <summary>A value as JSON on one line.</summary>
    /// <exception cref="NotSupportedException">The type has no form.</exception>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    /// <summary>A value read from JSON.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not of the form; tells every fault.</exception>
    /// <exception cref="NotSupportedException">The type has no form.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T))) ?? throw new JsonException($"The JSON is null, not a {typeof(T).Name}.");

    private static JsonSerializerOptions Create()
    {
        // Read by people and never placed in HTML: Chinese, < and ' stay as they are.
        var options = new JsonSerializerOptions { TypeInfoResolver = new FormResolver(), Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = JsonText.MaximumDepth };
        options.MakeReadOnly();
        return options;
    }

    private sealed class FormResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => FormRegistry.TryFind(type, out RegisteredForm? form) ? form.TypeInfo(options) : null;
    }
}
