using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A function's definition; its value holds the scope it stands in.</summary>
internal sealed class FunctionNode(Place place, string name, ImmutableArray<FunctionParameter> parameters, Node body, FeelType result) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope) => new FeelClosure(name, Place, parameters, body, result, scope);

    public override void Write(StringBuilder text)
    {
        text.Append("(function(").AppendJoin(", ", parameters.Select(parameter => parameter.Type == FeelType.Any ? parameter.Name : $"{parameter.Name}: {parameter.Type.Name}")).Append(") ");
        body.Write(text);
        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ShapeScope? inner = parameters.Aggregate(scope, (outer, parameter) => new ShapeScope(outer, ValueShape.Of(parameter.Type)));
        return ValueShape.OfFunction(new FunctionShape(parameters, reader.Fit(body, body.Shape(reader, inner), result).OrNull(), IsStrict: true));
    }
}

/// <summary>A function that a model or expression defines.</summary>
internal sealed class FeelClosure(string name, Place place, ImmutableArray<FunctionParameter> parameters, Node body, FeelType result, Scope? scope) : FeelFunction
{
    public override string Name => name;

    public ImmutableArray<FunctionParameter> Parameters => parameters;

    public FeelType Result => result;

    internal override FeelValue Invoke(Run run, FeelValue[] arguments, ImmutableArray<string> names)
    {
        if (arguments.Length != parameters.Length)
        {
            return run.Fail($"The function takes {parameters.Length} arguments, not {arguments.Length}.");
        }

        Place call = run.Place;
        Scope? inner = scope;
        for (int i = 0; i < parameters.Length; i++)
        {
            int given = names.IsDefault ? i : names.IndexOf(parameters[i].Name);
            if (given < 0)
            {
                return run.Fail($"The function's parameter '{parameters[i].Name}' is not given.");
            }

            FeelValue value = parameters[i].Type.Coerce(run, call, arguments[given]);
            if (value.IsNull && !arguments[given].IsNull)
            {
                return value;
            }

            inner = new Scope(inner, value);
        }

        run.Enter();
        FeelValue answer = result.Coerce(run, place, body.Evaluate(run, inner));
        run.Leave();
        return answer;
    }
}

/// <summary>A call.</summary>
internal sealed class InvocationNode(Place place, Node function, ImmutableArray<Node> arguments, ImmutableArray<string> names) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        FeelValue called = function.Evaluate(run, scope);
        var values = new FeelValue[arguments.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(run, scope);
        }

        run.Place = Place;
        return called is FeelFunction known ? known.Invoke(run, values, names) : run.Fail(Place, $"A function is needed here, not {FeelWords.Of(called)}.");
    }

    public override void Write(StringBuilder text)
    {
        function.Write(text);
        text.Append('(');
        for (int i = 0; i < arguments.Length; i++)
        {
            text.Append(i > 0 ? ", " : "").Append(names.IsDefault ? "" : names[i] + ": ");
            arguments[i].Write(text);
        }

        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape called = function.Shape(reader, scope);
        ValueShape[] given = [.. arguments.Select(argument => argument.Shape(reader, scope))];
        if (called.Values.IsEmpty)
        {
            return ValueShape.Nothing;
        }

        if (!called.Kinds.Has(FeelKind.Function))
        {
            reader.Note(this, Place, FindingWords.Of($"A function is needed here, not {called.Kinds.Words()}."), function);
            return ValueShape.Nothing;
        }

        return called.Values != KindSet.Of(FeelKind.Function) || called.Function is not { } known ? ValueShape.Any
            : known.Library is { } library ? OfLibrary(reader, library, given)
            : OfModel(reader, known, given);
    }

    private ValueShape OfLibrary(ShapeReader reader, BuiltIn library, ValueShape[] given)
    {
        ValueShape? result = library.ShapeOf(given, names, out FindingWords? problem);
        if (result is null && problem is not null)
        {
            reader.Note(this, Place, problem, [.. arguments]);
        }

        return result ?? ValueShape.Nothing;
    }

    private ValueShape OfModel(ShapeReader reader, FunctionShape known, ValueShape[] given)
    {
        if (given.Length != known.Parameters.Length)
        {
            reader.Note(this, Place, FindingWords.Of($"The function takes {known.Parameters.Length} arguments, not {given.Length}."));
            return ValueShape.Nothing;
        }

        foreach ((FunctionParameter parameter, int i) in known.Parameters.Select((parameter, i) => (parameter, i)))
        {
            int at = names.IsDefault ? i : names.IndexOf(parameter.Name);
            if (at < 0)
            {
                reader.Note(this, Place, FindingWords.Of($"The function's parameter '{parameter.Name}' is not given."));
                return ValueShape.Nothing;
            }

            if (known.IsStrict && !given[at].Values.IsEmpty && !given[at].CanBe(parameter.Type))
            {
                reader.Note(this, arguments[at].Place, FindingWords.Of($"Type '{parameter.Type.Name}' is needed here, not {given[at].Kinds.Words()}."), arguments[at]);
            }
        }

        return known.Result.OrNull();
    }
}

/// <summary>Whether a value is of a type.</summary>
internal sealed class InstanceNode(Place place, Node value, FeelType type) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue one = value.Evaluate(run, scope);
        return FeelBoolean.Of(one.IsNull ? type.Name == "Null" : type.Has(run, one));
    }

    public override void Write(StringBuilder text)
    {
        text.Append('(');
        value.Write(text);
        text.Append(" instance of ").Append(type.Name).Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        value.Shape(reader, scope);
        return ValueShape.Of(FeelKind.Boolean);
    }
}
