using System.Collections.Immutable;

namespace CallCenter.Standards.Forms;

/// <summary>One case of a union.</summary>
internal abstract class UnionCase<T>(string code)
{
    public string Code => code;

    public abstract Form Form { get; }

    public abstract bool Holds(T value);

    public abstract T Visit(Members members, T? value);

    public abstract void List(Members members);
}

/// <summary>One case of a union, of a type of its own.</summary>
internal sealed class UnionCase<T, TCase>(string code, MembersForm<TCase> form) : UnionCase<T>(code)
    where T : class
    where TCase : class, T
{
    public override Form Form => form;

    public override bool Holds(T value) => value is TCase;

    public override T Visit(Members members, T? value) => form.Visit(members, (TCase?)value, value is not null);

    public override void List(Members members) => members.ListCase(Code, form);
}

/// <summary>The form of a type with several shapes: a member tells which, and the others are that shape's.</summary>
internal sealed class UnionForm<T> : MembersForm<T>
    where T : class
{
    private readonly string discriminator;
    private readonly ImmutableArray<UnionCase<T>> cases;
    private readonly ImmutableArray<string> codes;
    private readonly Form<string> kind;

    public UnionForm(string chinese, string english, string discriminator, ImmutableArray<UnionCase<T>> cases)
    {
        Words = new(chinese, english);
        this.discriminator = discriminator;
        this.cases = cases;
        codes = [.. cases.Select(one => one.Code)];
        kind = As.OneOf(codes);
    }

    public override LocalizedText Words { get; }

    public override ImmutableArray<Form> Parts => [.. cases.Select(one => one.Form)];

    public override T Visit(Members members, T? value, bool isGiven)
    {
        int index = members.Case(discriminator, isGiven ? IndexOf(value!) : -1, codes, kind, () => [.. cases.Select(one => one.Form.Words)]);
        if (index >= 0)
        {
            return cases[index].Visit(members, value);
        }

        members.GiveUp();
        foreach (UnionCase<T> one in cases)
        {
            one.List(members);
        }

        return null!;
    }

    private int IndexOf(T value)
    {
        for (int i = 0; i < cases.Length; i++)
        {
            if (cases[i].Holds(value))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"A {value.GetType().Name} has no form.");
    }
}
