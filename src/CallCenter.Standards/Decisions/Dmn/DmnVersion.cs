namespace CallCenter.Standards.Decisions;

/// <summary>The XML namespaces of DMN's versions.</summary>
internal static class DmnVersion
{
    /// <summary>The namespace that is written: DMN 1.3, which every tool since reads.</summary>
    public const string Written = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /// <summary>The namespace of what DMN has no place for.</summary>
    public const string Extension = "urn:callcenter-standards:tables";

    private static readonly (string Namespace, string Version)[] Known =
    [
        ("http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2"),
        (Written, "1.3"),
        ("https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4"),
        ("https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5"),
    ];

    /// <summary>The version of a namespace, or null where it is none that is read.</summary>
    public static string? Of(string ns) => Array.Find(Known, known => known.Namespace == ns).Version;
}
