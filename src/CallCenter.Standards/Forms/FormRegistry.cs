using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CallCenter.Standards.Forms;

/// <summary>
/// The forms of all public types, by type. The floors above fill it when the library is first used, so that the types of lower floors can name one converter.
/// </summary>
internal static class FormRegistry
{
    private static Lazy<Dictionary<Type, RegisteredForm>> forms = new(() => []);

    /// <summary>Every type that has a form, lists of them included.</summary>
    public static IEnumerable<Type> Types => forms.Value.Keys;

    /// <summary>Says where the forms come from; called once, when the library is loaded.</summary>
    public static void Use(Func<IEnumerable<RegisteredForm>> all)
    {
        forms = new(() => all().ToDictionary(form => form.Type));
        StandardJsonConverter.Find = static type => TryFind(type, out RegisteredForm? form) ? form.Converter : null;
    }

    public static bool TryFind(Type type, [NotNullWhen(true)] out RegisteredForm? form) => forms.Value.TryGetValue(type, out form);
}

/// <summary>A form with the ways in which System.Text.Json asks for it.</summary>
internal abstract class RegisteredForm(Type type)
{
    public Type Type => type;

    public abstract Form Form { get; }

    public abstract JsonConverter Converter { get; }

    /// <param name="options">The options.</param>
    /// <param name="things">What names stand for; null without a standard.</param>
    public abstract JsonTypeInfo TypeInfo(JsonSerializerOptions options, NamedThings? things);

    /// <summary>The form of a type, of arrays of it, and of immutable arrays.</summary>
    public static ImmutableArray<RegisteredForm> Of<T>(Form<T> form) =>
    [
        new RegisteredForm<T>(form),
        new RegisteredForm<ImmutableArray<T>>(As.List(form)),
        new RegisteredForm<T[]>(new ArrayForm<T>(form)),
    ];

    /// <summary>The form of what happened, in order.</summary>
    public static ImmutableArray<RegisteredForm> OfHistory<T>(Form<T> item) => [new RegisteredForm<History<T>>(As.History(item))];

    /// <summary>The form of what came of folding.</summary>
    public static ImmutableArray<RegisteredForm> OfFolded<TState, TRefusal>(Form<TState> state, Form<TRefusal> refusal)
        where TState : class => [new RegisteredForm<Folded<TState, TRefusal>>(new FoldedForm<TState, TRefusal>(state, refusal))];
}

/// <summary>A form with the ways in which System.Text.Json asks for it.</summary>
internal sealed class RegisteredForm<T>(Form<T> form) : RegisteredForm(typeof(T))
{
    public override Form Form => form;

    public override JsonConverter Converter { get; } = new FormConverter<T>(form);

    public override JsonTypeInfo TypeInfo(JsonSerializerOptions options, NamedThings? things) =>
        JsonMetadataServices.CreateValueInfo<T>(options, things is null ? Converter : new FormConverter<T>(form, things));
}

/// <summary>The form of an array.</summary>
internal sealed class ArrayForm<T>(Form<T> item) : Form<T[]>
{
    public override FormKind Kind => FormKind.Array;

    public override ImmutableArray<Form> Parts => [item];

    public override bool TryRead(in JsonElement json, FormReader reader, out T[] value)
    {
        bool isRead = ListForm.TryReadItems(json, reader, item, out ImmutableArray<T> items);
        value = [.. items];
        return isRead;
    }

    public override void Check(FormReader places, T[] value) => ListForm.CheckItems(places, ImmutableArray.Create(value), item);

    public override void Write(FormWriter writer, T[] value) => ListForm.WriteItems(writer, ImmutableArray.Create(value), item);
}
