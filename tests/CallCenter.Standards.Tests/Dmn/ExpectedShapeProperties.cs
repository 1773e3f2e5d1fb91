using System.Collections.Immutable;
using CallCenter.Standards.Dmn;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>What is told of values before there are any, held against the values.</summary>
public sealed class ExpectedShapeProperties
{
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["number"] = ["0", "1", "-2.5", "4"],
        ["string"] = ["\"\"", "\"text\"", "\"2024-02-29\""],
        ["boolean"] = ["true", "false"],
        ["date"] = ["@\"2024-02-29\"", "@\"1999-12-31\""],
        ["date and time"] = ["@\"2024-02-29T10:00:00\"", "@\"2024-02-29T10:00:00Z\""],
        ["time"] = ["@\"10:00:00\"", "@\"23:59:59+08:00\""],
        ["days and time duration"] = ["@\"P1D\"", "@\"-PT5H\""],
        ["years and months duration"] = ["@\"P1Y\"", "@\"-P2M\""],
        ["list<number>"] = ["[]", "[1]", "[1, null, 4]"],
        ["list<context<age: number, name: string>>"] = ["[]", "[{age: 30, name: \"Li\"}, {age: null, name: null}]"],
        ["context<age: number, name: string>"] = ["{age: 30, name: \"Li\"}", "{age: null, name: \"Wu\"}"],
        ["range<number>"] = ["[1..3]", "(> 2)"],
        ["Any"] = ["1", "\"x\"", "[1, \"a\"]", "{a: 1}", "@\"P1D\"", "abs", "true"],
    };

    private static readonly TypeTable Types = new();

    private static Gen<string> Environment => RandomFeel.Variables.Select(variable => Gen.Elements(Values[variable.Type]).Or(Gen.Constant("null"))).Aggregate(Gen.Constant(ImmutableArray<string>.Empty), (all, one) => all.Zip(one, (list, value) => list.Add(value)))
        .Select(values => $"{{{string.Join(", ", RandomFeel.Variables.Zip(values, (variable, value) => $"\"{variable.Name}\": {value}"))}}}");

    [Property(MaxTest = 3000)]
    public Property A_value_is_of_a_kind_that_was_told() => Prop.ForAll(Arb.From(RandomFeel.Expressions(3)), Arb.From(Environment), (text, environment) =>
    {
        (Node node, ShapeReader reader, ValueShape shape) = Read(text);
        (FeelValue value, _) = Evaluate(node, environment);
        return Is(value, shape) ? true.ToProperty() : false.Label($"{text} with {environment} gives {value}, told was {shape.Kinds.Words()}; {reader.Notes.Count} notes");
    });

    /// <summary>What is told to have no value has none, whatever the variables are: it is null with a warning wherever its operands have values of their types.</summary>
    [Property(MaxTest = 3000)]
    public Property What_can_never_have_a_value_never_has_one() => Prop.ForAll(Arb.From(RandomFeel.Expressions(2)), Arb.From(Environment), (text, environment) =>
    {
        (Node node, ShapeReader reader, _) = Read(text);
        foreach (NeverNote note in reader.Notes.Where(note => note.Node == node))
        {
            FeelValue[] operands = [.. note.Operands.Select(operand => Evaluate(operand, environment).Value)];
            (FeelValue value, ImmutableArray<FeelWarning> warnings) = Evaluate(node, environment);
            bool isNone = operands.Any(operand => operand.IsNull || operand is FeelList { Items.IsEmpty: true }) ? !HasValue(value, operands) : value.IsNull ? !warnings.IsEmpty : IsOfNothing(value);
            if (!isNone)
            {
                return false.Label($"{text} with {environment} gives {value}, but: {note.Words}");
            }
        }

        return true.ToProperty();
    });

    /// <summary>Nothing is told of expressions that fit, so that what is told is worth reading.</summary>
    [Theory]
    [InlineData("n + loan amount * 2 > 3 and b")]
    [InlineData("if s = null then \"none\" else upper case(s)")]
    [InlineData("people[age > 30].name")]
    [InlineData("d + p < d and dt - dt > @\"PT0S\" and t + p > t")]
    [InlineData("sum(l) + count(people) + d.year + p.days + m.years")]
    [InlineData("x + 1 = x.y")]
    [InlineData("some i in l satisfies i in r")]
    [InlineData("date(s) = d or date and time(d, t) = dt")]
    [InlineData("(function(k: number) k + 1)([n])")]
    [InlineData("sort(people, function(a, c) a.age < c.age)[1].name")]
    public void What_fits_is_not_told(string text) => Assert.Empty(Read(text).Reader.Notes);

    [Theory]
    [InlineData("n + s", "'+' can never have a value: it does not fit a number and a string.")]
    [InlineData("s = n", "'=' compares values of different types: a string with a number.")]
    [InlineData("d < dt", "'<' can never have a value: it does not fit a date and a date and time.")]
    [InlineData("-s", "'-' can never have a value: it does not fit a string.")]
    [InlineData("who.nam", "There is no 'nam' in type 'context<age: number, name: string>'.")]
    [InlineData("people.nam", "There is no 'nam' in type 'context<age: number, name: string>'.")]
    [InlineData("people[ages > 1]", "There is no 'ages' in type 'context<age: number, name: string>'.")]
    [InlineData("d.hour", "There is never a 'hour' in a date.")]
    [InlineData("l[s]", "A filter's condition is a boolean or a number, and never a string.")]
    [InlineData("n between s and 3", "Whether a number is between a string and a number can never be told.")]
    [InlineData("upper case(n)", "upper case can never have a value: it does not take a number.")]
    [InlineData("upper case(text: s)", "upper case has no such parameters: text.")]
    [InlineData("substring(s)", "substring does not take 1 arguments.")]
    [InlineData("for i in s..\"z\" return i", "A loop runs between whole numbers or dates, and never from a string to a string.")]
    [InlineData("[1..\"z\"]", "There is no range from a number to a string.")]
    [InlineData("n(1)", "A function is needed here, not a number.")]
    [InlineData("(function(k: number) k)(s)", "Type 'number' is needed here, not a string.")]
    [InlineData("(function(k) k)(j: 1)", "The function's parameter 'k' is not given.")]
    [InlineData("(n + s) * 2", "'+' can never have a value: it does not fit a number and a string.")]
    public void What_never_fits_is_told_once_with_both_types(string text, string words) => Assert.Equal([words], Read(text).Reader.Notes.Select(note => note.Words.ToString()));

    private static (Node Node, ShapeReader Reader, ValueShape Shape) Read(string text)
    {
        var model = new ModelNames(new TypeTable());
        foreach (string member in (string[])["age", "name", "a", "e"])
        {
            model.Members.Add(member);
        }

        Node node = FeelParser.Expression(new FeelSource("", text), RandomFeel.Variables.Aggregate((Names?)null, (names, variable) => Names.With(names, variable.Name)), model);
        ShapeScope? scope = RandomFeel.Variables.Aggregate((ShapeScope?)null, (outer, variable) => new ShapeScope(outer, ValueShape.Of(TypeOf(variable.Type))));
        var reader = new ShapeReader();
        return (node, reader, node.Shape(reader, scope));
    }

    /// <summary>A declared type, read as the type of a parameter is.</summary>
    private static FeelType TypeOf(string type) => Types.Find(type) ?? ((FeelClosure)FeelExpression.Parse($"function(p: {type}) p").Evaluate(FeelRun.Of(), FeelRun.Moment).Value).Parameters[0].Type;

    private static (FeelValue Value, ImmutableArray<FeelWarning> Warnings) Evaluate(Node node, string environment)
    {
        var given = (FeelContext)FeelExpression.Parse(environment).Evaluate(FeelRun.Of(), FeelRun.Moment).Value;
        Scope? scope = RandomFeel.Variables.Aggregate((Scope?)null, (outer, variable) => new Scope(outer, given.Find(variable.Name)!));
        var run = new Run(FeelRun.Moment, FeelLimits.Default, CancellationToken.None);
        FeelValue value = run.Guarded(() => node.Evaluate(run, scope));
        return (value, run.Warnings);
    }

    private static bool Is(FeelValue value, ValueShape shape) => shape.Kinds.Has(value.Kind) && value switch
    {
        FeelList list => shape.Item is null || list.Items.All(item => Is(item, shape.Item)),
        FeelContext context => !shape.HasKnownMembers || context.Entries.All(entry => shape.Member(entry.Key) is { } member && Is(entry.Value, member)),
        _ => true,
    };

    /// <summary>Whether there is a value although an operand is null: a comparison with null is false, and a loop or filter of nothing is empty.</summary>
    private static bool HasValue(FeelValue value, FeelValue[] operands) =>
        !(value.IsNull || value is FeelBoolean || IsOfNothing(value) || operands.Any(operand => operand.IsNull));

    private static bool IsOfNothing(FeelValue value) => value is FeelList list && list.Items.All(item => item.IsNull);
}
