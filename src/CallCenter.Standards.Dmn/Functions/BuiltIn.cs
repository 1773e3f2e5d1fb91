using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>What a function of the library does with arguments that fit its parameters; one that was left out is null of .NET.</summary>
internal delegate FeelValue BuiltInBody(Run run, FeelValue[] arguments);

/// <summary>A function of FEEL's library, in one or more forms.</summary>
internal sealed class BuiltIn(string name, ImmutableArray<BuiltInForm> forms) : FeelFunction
{
    public override string Name => name;

    public bool Takes(int count) => forms.Any(form => form.Takes(count));

    /// <summary>What a call with such arguments may give; null where no form takes them, with the reason unless an argument is null alone.</summary>
    public ValueShape? ShapeOf(ValueShape[] arguments, ImmutableArray<string> names, out FindingWords? problem)
    {
        problem = names.IsDefault ? FindingWords.Of($"{name} does not take {arguments.Length} arguments.") : FindingWords.Of($"{name} has no such parameters: {FindingWords.List(names)}.");
        ValueShape? result = null;
        foreach (BuiltInForm form in forms)
        {
            if (form.Arrange(arguments, names) is not { } arranged)
            {
                continue;
            }

            problem = FindingWords.Of($"{name} can never have a value: it does not take {arguments.Select(argument => argument.Kinds.Words()).ToArray()}.");
            if (form.CanTake(arranged))
            {
                result = result?.Or(form.Result) ?? form.Result;
            }
        }

        problem = arguments.Any(argument => argument.Values.IsEmpty) ? null : problem;
        return result?.OrNull();
    }

    internal override FeelValue Invoke(Run run, FeelValue[] arguments, ImmutableArray<string> names)
    {
        run.Step();
        string? unfit = null;
        foreach (BuiltInForm form in forms)
        {
            if (form.Arrange(arguments, names) is not { } arranged)
            {
                continue;
            }

            unfit = form.Fit(arranged);
            if (unfit is null)
            {
                return form.Body(run, arranged);
            }
        }

        return run.Fail(unfit is not null ? FindingWords.Of($"{name}: '{unfit}' is missing or of a type that does not fit.")
            : names.IsDefault ? FindingWords.Of($"{name} does not take {arguments.Length} arguments.")
            : FindingWords.Of($"{name} has no such parameters: {FindingWords.List(names)}."));
    }
}

/// <summary>A form of a function: its parameters and what it does.</summary>
internal sealed record BuiltInForm(ImmutableArray<BuiltInParameter> Parameters, ValueShape Result, BuiltInBody Body)
{
    private readonly int needed = Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsMany);

    private bool IsVariadic => !Parameters.IsEmpty && Parameters[^1].IsMany;

    public bool Takes(int count) => count >= needed && (count <= Parameters.Length || IsVariadic);

    /// <summary>The arguments in the order of the parameters; null where they are not this form's.</summary>
    public T[]? Arrange<T>(T[] arguments, ImmutableArray<string> names)
        where T : class
    {
        if (names.IsDefault)
        {
            if (!Takes(arguments.Length))
            {
                return null;
            }

            // Not the array given: another form may convert its arguments otherwise.
            var inOrder = new T[Math.Max(arguments.Length, Parameters.Length - (IsVariadic ? 1 : 0))];
            arguments.CopyTo(inOrder, 0);
            return inOrder;
        }

        var arranged = new T[Parameters.Length];
        for (int i = 0; i < names.Length; i++)
        {
            int at = Parameters.IndexOf(Parameters.FirstOrDefault(parameter => parameter.Name == names[i])!);
            if (at < 0 || arranged[at] is not null)
            {
                return null;
            }

            arranged[at] = arguments[i];
        }

        return Parameters.Where((parameter, i) => arranged[i] is null && !parameter.IsOptional).Any() ? null : arranged;
    }

    /// <summary>Whether some values of the arguments fit the parameters.</summary>
    public bool CanTake(ValueShape[] arguments) => !arguments.Where((argument, i) => argument is not null && !Parameters[Math.Min(i, Parameters.Length - 1)].CanTake(argument)).Any();

    /// <summary>Converts arguments where that is implied; the name of the first parameter whose argument does not fit, or null.</summary>
    public string? Fit(FeelValue[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            BuiltInParameter parameter = Parameters[Math.Min(i, Parameters.Length - 1)];
            if (arguments[i] is not null && (arguments[i] = parameter.Fit(arguments[i])!) is null)
            {
                return parameter.Name;
            }
        }

        return null;
    }
}

/// <summary>A parameter: the kinds of values it takes, whether null is one of them, and whether it may be left out or be given many times.</summary>
internal sealed record BuiltInParameter(string Name, int Kinds, bool AllowsNull, bool IsOptional, bool IsMany)
{
    public const int AnyKind = -1;

    /// <summary>The argument, the only item of a list, or a list of it; null where none of these fits.</summary>
    public FeelValue? Fit(FeelValue value)
    {
        if (Kinds == AnyKind || Has(value) || (value.IsNull && AllowsNull))
        {
            return value;
        }

        if (value is FeelList { Items: [{ } only] } && Has(only))
        {
            return only;
        }

        return (Kinds & (1 << (int)FeelKind.List)) != 0 && !value.IsNull ? new FeelList([value]) : null;
    }

    /// <summary>Whether some value of a shape fits, as <see cref="Fit"/> has it.</summary>
    public bool CanTake(ValueShape shape)
    {
        var kinds = new KindSet(Kinds);
        return Kinds == AnyKind || shape.Kinds.Meets(kinds) || (shape.MayBeNull && AllowsNull)
            || (shape.Kinds.Has(FeelKind.List) && (shape.Item is null || shape.Item.Kinds.Meets(kinds)))
            || (kinds.Has(FeelKind.List) && !shape.Values.IsEmpty);
    }

    private bool Has(FeelValue value) => (Kinds & (1 << (int)value.Kind)) != 0;
}
