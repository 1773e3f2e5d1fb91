using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>Changes to lists of definitions, named by code, so that a program can make one book from another.</summary>
public static class CodedDefinitions
{
    /// <summary>The list with the definition of a code changed, in its place; each of its versions where it has several.</summary>
    /// <typeparam name="T">The definitions.</typeparam>
    /// <param name="definitions">The list.</param>
    /// <param name="code">The code; it must be in the list.</param>
    /// <param name="change">What is made of the definition, such as <c>kpi => kpi with { Target = target }</c>.</param>
    /// <exception cref="UnknownCodeException">The list has no such code; carries the nearest that it has.</exception>
    public static ImmutableArray<T> Change<T>(this ImmutableArray<T> definitions, string code, Func<T, T> change)
        where T : ICoded
    {
        ArgumentNullException.ThrowIfNull(change);
        Check(definitions.OrEmpty(), code);
        return [.. definitions.OrEmpty().Select(definition => definition.Code == code ? change(definition) : definition)];
    }

    /// <summary>The list without the definition of a code, and without any of its versions.</summary>
    /// <typeparam name="T">The definitions.</typeparam>
    /// <param name="definitions">The list.</param>
    /// <param name="code">The code; it must be in the list.</param>
    /// <exception cref="UnknownCodeException">The list has no such code; carries the nearest that it has.</exception>
    public static ImmutableArray<T> Without<T>(this ImmutableArray<T> definitions, string code)
        where T : ICoded
    {
        Check(definitions.OrEmpty(), code);
        return definitions.OrEmpty().RemoveAll(definition => definition.Code == code);
    }

    private static void Check<T>(ImmutableArray<T> definitions, string code)
        where T : ICoded
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!definitions.Any(definition => definition is null ? throw new ArgumentException("A definition is null: leave it out, or give what belongs there.", nameof(definitions)) : definition.Code == code))
        {
            throw new UnknownCodeException("definition", code, definitions.Select(definition => definition.Code).OfType<string>());
        }
    }
}
