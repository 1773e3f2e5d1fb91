namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Models written for a test.</summary>
internal static class ModelText
{
    public const string Dmn = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    public static string Of(string name, string body) => $"""<definitions xmlns="{Dmn}" name="{name}" namespace="urn:{name}">{body}</definitions>""";

    public static string Import(string name, string model) => $"""<import name="{name}" namespace="urn:{model}" importType="{Dmn}"/>""";

    public static string Input(string name, string type = "Any") => $"""<inputData id="in-{name}" name="{name}"><variable name="{name}" typeRef="{type}"/></inputData>""";

    public static string Decision(string name, string logic, params string[] requires) => $"""
        <decision id="{name}" name="{name}"><variable name="{name}"/>{string.Concat(requires.Select(href => $"""<informationRequirement><requiredInput href="{href}"/></informationRequirement>"""))}{logic}</decision>
        """;

    public static string Text(string feel) => $"<literalExpression><text>{System.Security.SecurityElement.Escape(feel)}</text></literalExpression>";
}
