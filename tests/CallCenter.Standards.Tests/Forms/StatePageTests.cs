using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>The page that tells how state leaves the process lists every public type.</summary>
public sealed class StatePageTests
{
    private const int Mentioned = 12;

    [Fact]
    public void The_page_of_state_is_up_to_date() => GeneratedPage.AssertUpToDate("docs/state.md", GeneratedPage.Above("docs/state.md", "<!-- Below") + Tables());

    private static string Tables()
    {
        var page = new StringBuilder("<!-- Below: generated from the public types and their forms; run the tests with CCS_UPDATE_DOCS=1 to renew. -->\n");
        foreach (IGrouping<string, Type> area in StandardJsonTests.PublicTypes.GroupBy(AreaOf).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            page.Append("\n### ").Append(area.Key).Append("\n\n| Type | As JSON |\n|---|---|\n");
            foreach (Type type in area.OrderBy(NameOf, StringComparer.Ordinal))
            {
                page.Append("| `").Append(NameOf(type)).Append("` | ").Append(Escape(Describe(type))).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string AreaOf(Type type) => type.Namespace!["CallCenter.Standards".Length..].TrimStart('.') is { Length: > 0 } area ? area : "Shared";

    private static string NameOf(Type type) =>
        type.IsGenericTypeDefinition ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>" : type.Name;

    private static string Describe(Type type)
    {
        if (type.GetCustomAttribute<StaysInProcessAttribute>() is { } stays)
        {
            return "– " + stays.Reason;
        }

        Form[] forms = [.. StandardJsonTests.FormsOf(type)];
        return forms.Length == 0 ? "–" : (type.IsGenericTypeDefinition ? $"for {string.Join("; for ", forms.Select(form => string.Join(", ", form.Type.GetGenericArguments().Select(NameOf))))}: " : "") + Shape(forms[0]);
    }

    private static string Shape(Form form) => form switch
    {
        { Values: { IsEmpty: false } values } => $"text: {string.Join(", ", values.Select(value => $"`{value}`"))}",
        { Kind: FormKind.Object, Members: { IsEmpty: false } members } => string.Join(", ", Members(members)),
        { Kind: FormKind.Object, Parts: [var part, ..] } => Shape(part),
        { Kind: FormKind.Array } => "list",
        _ => EnumWord(form.Kind),
    };

    private static IEnumerable<string> Members(ImmutableArray<MemberDefinition> members)
    {
        ImmutableArray<string> names = [.. members.Select(member => $"`{member.Name}`{(member.Use == MemberUse.Required ? "" : "?")}").Distinct()];
        return names.Length <= Mentioned ? names : [.. names.Take(Mentioned), $"and {names.Length - Mentioned} more"];
    }

    private static string EnumWord(FormKind kind) => kind == FormKind.Any ? "text or number" : kind.ToString().ToLowerInvariant();

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
