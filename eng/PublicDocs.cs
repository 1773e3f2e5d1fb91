#nullable disable
// Compiled by MSBuild for .NET Standard 2.0, which lacks what these rules ask for; and by the tests.
#pragma warning disable CA1050, CA1307, CA1847, IDE0005, SYSLIB1045, CA1865, CA1866
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CallCenter.Standards.Packaging;

/// <summary>
/// The members of a documentation file that users can see: those that PublicAPI.*.txt names. The compiler writes what it knows of internal ones too.
/// Members are told apart by name, not by parameters, and what has no name there (constructors, operators, indexers) goes with its type: rather too much is kept than too little.
/// </summary>
internal static class PublicMembers
{
    /// <summary>Takes all other members out of a document. Gives how many are left.</summary>
    public static int Keep(XDocument documentation, IEnumerable<string> declarations)
    {
        var names = new HashSet<string>(declarations.Select(NameOf), StringComparer.Ordinal);
        int kept = 0;
        foreach (XElement member in documentation.Root.Element("members").Elements("member").ToArray())
        {
            if (IsPublic(member.Attribute("name").Value, names))
            {
                kept++;
                continue;
            }

            if (member.NextNode is XText blank)
            {
                blank.Remove();
            }

            member.Remove();
        }

        return kept;
    }

    /// <summary>'static A.B&lt;T&gt;.C(int d) -&gt; string!' as 'A.B.C'.</summary>
    private static string NameOf(string declaration)
    {
        string name = Regex.Replace(declaration, @"^((static|abstract|virtual|override|const|readonly|sealed)\s+|~)*", "");
        name = Regex.Replace(name, @"(\.get|\.set|\.init|\.add|\.remove)?( = .*)?( -> .*)?$", "");
        for (string shorter; (shorter = Regex.Replace(name, "<[^<>]*>", "")) != name;)
        {
            name = shorter;
        }

        return Regex.Replace(Regex.Replace(name, @"[(\[].*$", ""), @"\.(get|set|init)$", "");
    }

    private static bool IsPublic(string id, HashSet<string> names)
    {
        string name = Regex.Replace(Regex.Replace(id.Substring(2), @"[({~].*$", ""), @"`+\d+", "");
        int last = name.LastIndexOf('.');
        string own = name.Substring(last + 1);
        return names.Contains(name) || (id[0] != 'T' && last > 0 && names.Contains(name.Substring(0, last)) && (own.StartsWith("op_", StringComparison.Ordinal) || own == "#ctor" || own == "Item"));
    }
}

#if !NET
/// <summary>Writes a documentation file with the public members alone.</summary>
public sealed class PublicDocs : Microsoft.Build.Utilities.Task
{
    [Microsoft.Build.Framework.Required]
    public string Documentation { get; set; }

    [Microsoft.Build.Framework.Required]
    public Microsoft.Build.Framework.ITaskItem[] Declarations { get; set; }

    [Microsoft.Build.Framework.Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        XDocument document = XDocument.Load(Documentation, LoadOptions.PreserveWhitespace);
        int kept = PublicMembers.Keep(document, Declarations.SelectMany(file => System.IO.File.ReadLines(file.ItemSpec)));
        if (kept == 0)
        {
            Log.LogError("No member of {0} is declared in {1}.", Documentation, string.Join(", ", Declarations.Select(file => file.ItemSpec)));
            return false;
        }

        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Output));
        System.IO.File.WriteAllText(Output, document.Declaration + "\n" + document.ToString(SaveOptions.DisableFormatting) + "\n");
        Log.LogMessage(Microsoft.Build.Framework.MessageImportance.Normal, "{0}: {1} members are public", Output, kept);
        return true;
    }
}
#endif
