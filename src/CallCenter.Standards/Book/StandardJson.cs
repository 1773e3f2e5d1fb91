using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>
/// All public facts, events, states, answers and readings as JSON, and back the same: strict, without reflection, by one options object. Each type names its converter too, so that
/// plain <see cref="JsonSerializer"/> calls and a host's source-generated contexts give the same JSON.
/// </summary>
public static class StandardJson
{
    /// <summary>Reads and writes every type of the library that has a form, arrays of them included, and nothing else; read-only. To be combined with a host's own types by <see cref="Resolver"/>.</summary>
    public static JsonSerializerOptions Options { get; } = Create(null);

    /// <summary>Gives the types of the library to a host's own options: <c>TypeInfoResolver = JsonTypeInfoResolver.Combine(StandardJson.Resolver, HostContext.Default)</c>.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new FormResolver(null, isAlone: false);

    /// <summary>A value as JSON on one line.</summary>
    /// <exception cref="ArgumentException">The value could not be read back: something in it is null that may not be, is none of its closed set, or is a text that JSON cannot carry. Tells every fault.</exception>
    /// <exception cref="NotSupportedException">The type has no form; tells what to write in its place.</exception>
    public static string Write<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));
    }

    /// <summary>A value read from JSON. States that name calendars, policies or workflows are read by <see cref="Standard.Read{T}"/>.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not of the form; tells every fault.</exception>
    /// <exception cref="NotSupportedException">The type has no form; tells what to read in its place.</exception>
    public static T Read<T>(string json) => Read<T>(json, Options);

    /// <summary>
    /// Gives what cases of a host's own facts leave the process as (<see cref="CaseSnapshot{T}"/>, <see cref="TimelineEvent{T}"/>) to the host's options, beside <see cref="Resolver"/>. Those of the library's facts need no such
    /// thing.
    /// </summary>
    /// <param name="facts">How the facts are written: <c>HostContext.Default.HostFacts</c>.</param>
    public static IJsonTypeInfoResolver CasesOf<T>(JsonTypeInfo<T> facts)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new FormResolver([.. TimelineForms.Of(new JsonForm<T>(facts))], isAlone: false);
    }

    /// <summary>Options that read and write by forms.</summary>
    /// <param name="things">What names stand for; null without a standard.</param>
    internal static JsonSerializerOptions Create(NamedThings? things)
    {
        // Read by people and never placed in HTML: Chinese, < and ' stay as they are.
        var options = new JsonSerializerOptions { TypeInfoResolver = new FormResolver(null, isAlone: true, things), Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = JsonText.MaximumDepth };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Gives the types of the library to a host's own options, with what names stand for.</summary>
    internal static IJsonTypeInfoResolver ResolverOf(NamedThings things) => new FormResolver(null, isAlone: false, things);

    internal static T Read<T>(string json, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FormWriter.HalfOf(json) is >= 0 and var half
            ? throw new JsonException(FormWriter.HalfMessage(half).ToString())
            : JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))) ?? throw new JsonException($"The JSON is null, not a {TypeName.Of(typeof(T))}.");
    }

    /// <param name="forms">The only forms; null for those of the library.</param>
    /// <param name="isAlone">Whether no other resolver is asked for types without a form, so that it says what to do about them.</param>
    /// <param name="things">What names stand for.</param>
    private sealed class FormResolver(RegisteredForm[]? forms, bool isAlone, NamedThings? things = null) : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => Find(type)?.TypeInfo(options, things) ?? (isAlone ? throw new NotSupportedException(FormlessType.Advice(type)) : null);

        private RegisteredForm? Find(Type type) => forms is not null ? Array.Find(forms, form => form.Type == type) : FormRegistry.TryFind(type, out RegisteredForm? known) ? known : null;
    }
}
