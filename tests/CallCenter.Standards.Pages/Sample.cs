using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Pages;

/// <summary>One C# block of a page.</summary>
/// <param name="Class">A name for it, unique among all pages.</param>
/// <param name="Usings">The lines <c>using …;</c> of the page up to it, its own among them.</param>
/// <param name="Given">What stands before it: the parameters of a method, as C# writes them; empty where nothing does.</param>
/// <param name="Line">The line of the page that <paramref name="Code"/> starts on, from 1.</param>
/// <param name="Code">The statements.</param>
public sealed record Sample(string Class, IReadOnlyList<string> Usings, string Given, int Line, string Code)
{
    /// <summary>A file with one method that the statements are the body of; what the compiler says names the line of the page.</summary>
    /// <param name="page">The path of the page.</param>
    public string ToSource(string page) => new StringBuilder()
        .AppendJoin('\n', Usings).Append("\n\n")
        .Append(CultureInfo.InvariantCulture, $"internal static class {Class}\n{{\n    public static void Run({Given})\n    {{\n")
        .Append(CultureInfo.InvariantCulture, $"#line {Line} \"{page}\"\n{Code}\n#line default\n    }}\n}}\n")
        .ToString();
}
