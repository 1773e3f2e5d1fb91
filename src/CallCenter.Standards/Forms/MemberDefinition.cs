using System.Collections.Immutable;

namespace CallCenter.Standards.Forms;

/// <summary>How often a member is given.</summary>
internal enum MemberUse
{
    /// <summary>Always.</summary>
    Required,

    /// <summary>Left out where there is no value.</summary>
    Optional,

    /// <summary>Left out where the value is the default.</summary>
    Default,
}

/// <summary>One member of an object's form.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Property">The property that it carries.</param>
/// <param name="Use">How often it is given.</param>
/// <param name="Default">The value that stands for a member left out, in JSON; null where there is none.</param>
/// <param name="Form">How its value looks.</param>
/// <param name="Words">What people call it.</param>
/// <param name="Case">The case of a union that has it; null where every object has.</param>
internal sealed record MemberDefinition(string Name, string Property, MemberUse Use, string? Default, Form Form, LocalizedText Words, string? Case = null)
{
    /// <summary>Whether the forms of other members depend on its value.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Whether it tells which case of a union the object is.</summary>
    public bool TellsCase { get; init; }

    /// <summary>What people call the cases that it tells, in the order of its codes; empty where it tells none.</summary>
    public ImmutableArray<LocalizedText?> CaseWords { get; init; } = [];

    /// <summary>The list of the object around whose items the texts of this list stand under, one for each, such as the inputs of a table; null where it is no row of cells.</summary>
    public string? Columns { get; init; }

    /// <summary>The cell of a column that a row says nothing about; null where every row has to.</summary>
    public string? AbsentCell { get; init; }

    /// <summary>The name of a property in JSON: in camel case, without the <c>Is</c> of flags.</summary>
    public static string NameOf(ReadOnlySpan<char> property)
    {
        ReadOnlySpan<char> word = property.Length > 2 && property.StartsWith("Is", StringComparison.Ordinal) && char.IsAsciiLetterUpper(property[2]) ? property[2..] : property;
        return string.Concat(char.ToLowerInvariant(word[0]).ToString(), word[1..]);
    }

    /// <summary>The property that an expression such as <c>e?.Code</c> starts with.</summary>
    public static string PropertyOf(string expression)
    {
        ReadOnlySpan<char> rest = expression.AsSpan(expression.IndexOf('.', StringComparison.Ordinal) + 1);
        int end = rest.IndexOfAnyExceptInRange('A', 'z');
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
