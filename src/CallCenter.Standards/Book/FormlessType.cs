using System.Reflection;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Says what to do about a type that has no form.</summary>
internal static class FormlessType
{
    public static string Advice(Type type)
    {
        string name = TypeName.Of(type);
        return type.GetCustomAttribute<StaysInProcessAttribute>() is { } stays ? $"A {name} stays in its process. {stays.Reason}"
            : Nullable.GetUnderlyingType(type) is { } value && HasForm(value) ? $"{name} has no form, {TypeName.Of(value)} has: write the value where there is one."
            : ItemOf(type) is { } item && HasForm(item) ? $"{name} has no form: write its items as {TypeName.Of(item)}[] or ImmutableArray<{TypeName.Of(item)}>."
            : type.IsGenericType && Array.Find(type.GetGenericArguments(), HasForm) is { } part
                ? $"{name} has no form, {TypeName.Of(part)} has: write it by options of your own that combine StandardJson.Resolver with a context for {name}, and for facts of your own StandardJson.CasesOf."
                : $"{name} has no form: it is none of the facts, events, states, answers and definitions of the library. Write it by options of your own, with StandardJson.Resolver for what it holds of the library.";
    }

    private static bool HasForm(Type type) => FormRegistry.TryFind(type, out _);

    /// <summary>What a sequence is of; null where it is none.</summary>
    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var item] && type.Namespace!.StartsWith("System.Collections", StringComparison.Ordinal) ? item
        : type.IsArray ? type.GetElementType() : null;
}
