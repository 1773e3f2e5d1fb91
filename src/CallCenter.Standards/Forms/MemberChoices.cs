using System.Collections.Immutable;

namespace CallCenter.Standards.Forms;

/// <summary>What an object's members are where a member of it has one of some values.</summary>
/// <param name="On">The member that others depend on.</param>
/// <param name="Codes">Its values.</param>
/// <param name="Members">The members that there are then, or that look otherwise then.</param>
/// <param name="Absent">The members that there are not.</param>
internal sealed record MemberRule(string On, ImmutableArray<string> Codes, ImmutableArray<MemberDefinition> Members, ImmutableArray<string> Absent);

/// <summary>Which members of an object depend on the value of another: those of a union's cases on the member that tells the case, bounds on their unit.</summary>
internal sealed class MemberChoices
{
    private readonly Form form;
    private readonly Dictionary<string, string> choiceOf = new(StringComparer.Ordinal);

    public MemberChoices(Form form)
    {
        this.form = form;
        foreach (MemberDefinition choice in form.Members.Where(member => member.IsChoice))
        {
            foreach (MemberDefinition dependent in choice.Form.Bare.Values.SelectMany(code => Changed(choice.Name, code)))
            {
                choiceOf[dependent.Name] = choice.Name;
            }
        }
    }

    /// <summary>The member that one depends on, whose every value gives it a form; null where it depends on none.</summary>
    public string? DependsOn(string name) => choiceOf.GetValueOrDefault(name);

    /// <summary>What there is for each value of a member that others depend on; values that tell the same are one.</summary>
    public IEnumerable<MemberRule> Rules()
    {
        foreach (MemberDefinition choice in form.Members.Where(member => member.IsChoice))
        {
            foreach (IGrouping<string, (string Code, ImmutableArray<MemberDefinition> Members)> alike in choice.Form.Bare.Values
                .Select(code => (Code: code, Members: Dependent(choice.Name, code)))
                .GroupBy(chosen => string.Join(' ', chosen.Members.Select(member => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(member.Form.Bare)))))
            {
                yield return new MemberRule(choice.Name, [.. alike.Select(chosen => chosen.Code)], alike.First().Members, []);
            }
        }

        ImmutableArray<string> ofCases = [.. form.Members.Where(member => member.Case is not null).Select(member => member.Name).Distinct()];
        foreach (MemberDefinition kind in form.Members.Where(member => member.TellsCase))
        {
            foreach (string code in kind.Form.Values)
            {
                ImmutableArray<MemberDefinition> members = [.. form.Members.Where(member => member.Case == code)];
                yield return new MemberRule(kind.Name, [code], members, [.. ofCases.Except(members.Select(member => member.Name))]);
            }
        }
    }

    private ImmutableArray<MemberDefinition> Dependent(string choice, string code) => [.. form.MembersIf(choice, code).Where(member => choiceOf.GetValueOrDefault(member.Name) == choice)];

    /// <summary>The members that look otherwise where a member has a value than where nothing is known of it.</summary>
    private IEnumerable<MemberDefinition> Changed(string choice, string code) =>
        form.MembersIf(choice, code).Zip(form.Members).Where(pair => !ReferenceEquals(pair.First.Form.Bare, pair.Second.Form.Bare) && !IsAlike(pair.First.Form.Bare, pair.Second.Form.Bare)).Select(pair => pair.First);

    /// <summary>Lists are made anew each time they are asked for; they are alike where their items are.</summary>
    private static bool IsAlike(Form one, Form other) =>
        one.Kind == FormKind.Array && other.Kind == FormKind.Array && one.Parts.Length == other.Parts.Length && one.Parts.Zip(other.Parts).All(pair => ReferenceEquals(pair.First.Bare, pair.Second.Bare) || IsAlike(pair.First.Bare, pair.Second.Bare));
}
