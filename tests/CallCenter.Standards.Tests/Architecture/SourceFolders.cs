using System.Text.RegularExpressions;
using ArchUnitNET.Domain;

namespace CallCenter.Standards.Tests.Architecture;

/// <summary>The folder that each type of a project is written in.</summary>
internal sealed partial class SourceFolders
{
    private readonly Dictionary<string, string> folders;

    private SourceFolders(Dictionary<string, string> folders) => this.folders = folders;

    /// <summary>The full names of the types.</summary>
    public IEnumerable<string> Names => folders.Keys;

    /// <summary>Reads the declarations of every source file below a folder.</summary>
    public static SourceFolders Of(string source)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories))
        {
            string folder = Path.GetRelativePath(Path.GetDirectoryName(source)!, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/');
            if (folder.Split('/') is [_, "obj" or "bin", ..])
            {
                continue;
            }

            string text = File.ReadAllText(file);
            string space = Namespace().Match(text).Groups["name"].Value;
            foreach (Match declared in Declaration().Matches(text))
            {
                folders.TryAdd($"{space}.{declared.Groups["name"].Value}", folder);
            }
        }

        return new(folders);
    }

    /// <summary>Whether a type is written in the project; what the compiler adds, other assemblies, and type parameters are not.</summary>
    public bool Knows(IType type) => type is not GenericParameter && folders.ContainsKey(Outermost(type));

    /// <summary>The folder of a type, from the project's own down; parts are joined by '/'.</summary>
    public string Of(IType type) => folders[Outermost(type)];

    /// <summary>The name as it is declared: without the types within, without the number of type parameters.</summary>
    public static string Outermost(IType type)
    {
        string name = type.FullName.Split('+', '/')[0];
        int parameters = name.IndexOf('`', StringComparison.Ordinal);
        return parameters < 0 ? name : name[..parameters];
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:(?:public|internal|static|sealed|abstract|readonly|ref|partial|unsafe|file) )*(?:(?:class|record struct|record class|record|struct|enum|interface) (?<name>\w+)|delegate .+? (?<name>\w+)(?:<[^>]*>)?\()", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
