using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Xunit.Abstractions;

namespace CallCenter.Standards.Tests.Conventions.Arguments;

/// <summary>Whatever a program gives, a method answers or says which argument it cannot take: nothing fails somewhere inside.</summary>
public sealed class StrangeArgumentTests(ITestOutputHelper output)
{
    private const int Drawn = 3;

    private static readonly Lazy<StandingObjects> Objects = new(() => new StandingObjects());

    /// <summary>What is said by the runtime, not by the library: it names nothing.</summary>
    private static readonly string[] SaysNothing =
    [
        "Arithmetic operation", "Value was either too", "default instance of ImmutableArray", "Sequence contains", "Nullable object must", "Index was out", "Operation would overflow", "Object reference", "Value does not fall within",
        "Value should be in range", "Specified argument was out of the range", "Overflow",
    ];

    [Fact]
    public void Every_method_answers_or_names_the_argument_that_it_cannot_take()
    {
        SortedSet<string> faults = new(StringComparer.Ordinal);
        SortedSet<string> unasked = new(StringComparer.Ordinal);
        int asked = 0;
        foreach (MethodBase method in PublicMethod.All)
        {
            ParameterInfo[] parameters = method.GetParameters();
            for (int strange = 0; strange < parameters.Length; strange++)
            {
                foreach ((string what, object value) in StrangeValues.Of(PublicMethod.TypeOf(parameters[strange])))
                {
                    bool isAsked = false;
                    for (int seed = 1; seed <= Drawn; seed++)
                    {
                        isAsked |= Ask(method, strange, what, value, seed, faults);
                    }

                    asked += isAsked ? 1 : 0;
                    if (!isAsked)
                    {
                        unasked.Add(PublicMethod.Text(method));
                    }
                }
            }
        }

        output.WriteLine($"{asked} questions asked; of objects or arguments that nobody could make: {string.Join(Environment.NewLine, unasked)}");
        Assert.True(asked > 2_000, $"{asked} questions asked.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>A number that an enumeration does not have is refused where it is given: it would be taken for the gravest or the least otherwise.</summary>
    [Fact]
    public void A_number_that_is_no_member_of_an_enumeration_is_refused_where_it_is_given()
    {
        SortedSet<string> taken = new(StringComparer.Ordinal);
        foreach (MethodBase method in PublicMethod.All)
        {
            ParameterInfo[] parameters = method.GetParameters();
            for (int i = 0; i < parameters.Length; i++)
            {
                if ((Nullable.GetUnderlyingType(PublicMethod.TypeOf(parameters[i])) ?? PublicMethod.TypeOf(parameters[i])) is { IsEnum: true } type && PublicMethod.IsOurs(type) && !parameters[i].IsOut
                    && IsTaken(method, i, Enum.ToObject(type, 200)))
                {
                    taken.Add($"{PublicMethod.Text(method)}: {parameters[i].Name}");
                }
            }
        }

        Assert.True(taken.Count == 0, string.Join(Environment.NewLine, taken));
    }

    /// <summary>A null where none may be is refused by name, and never fails somewhere inside. What holds data takes it: a book that a program made tells it as a finding.</summary>
    [Fact]
    public void A_null_is_refused_where_it_is_given()
    {
        SortedSet<string> faults = new(StringComparer.Ordinal);
        int asked = 0;
        foreach (MethodBase method in PublicMethod.All.Where(method => method is MethodInfo && !method.IsSpecialName))
        {
            ParameterInfo[] parameters = method.GetParameters();
            for (int i = 0; i < parameters.Length; i++)
            {
                if (!PublicMethod.TypeOf(parameters[i]).IsValueType && !parameters[i].IsOut && new NullabilityInfoContext().Create(parameters[i]).WriteState == NullabilityState.NotNull)
                {
                    asked += AskNull(method, i, faults) ? 1 : 0;
                }
            }
        }

        output.WriteLine($"{asked} questions asked.");
        Assert.True(asked > 300, $"{asked} questions asked.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>So is a null in a list: whoever reads it would fail somewhere inside.</summary>
    [Fact]
    public void A_null_in_a_list_is_refused_where_it_is_given()
    {
        SortedSet<string> faults = new(StringComparer.Ordinal);
        int asked = 0;
        foreach (MethodBase method in PublicMethod.All)
        {
            ParameterInfo[] parameters = method.GetParameters();
            for (int i = 0; i < parameters.Length; i++)
            {
                if (!parameters[i].IsOut && ListOfNull(PublicMethod.TypeOf(parameters[i])) is { } list)
                {
                    asked += AskNull(method, i, faults, list) ? 1 : 0;
                }
            }
        }

        output.WriteLine($"{asked} questions asked.");
        Assert.True(asked > 50, $"{asked} questions asked.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>A list of one null; null where the type is no list of objects.</summary>
    private static object? ListOfNull(Type type)
    {
        Type? element = type.IsArray ? type.GetElementType()
            : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType())) ? type.GetGenericArguments()[0]
            : null;
        if (element is null || element.IsValueType || element.IsGenericParameter)
        {
            return null;
        }

        Array one = Array.CreateInstance(element, 1);
        return type.IsValueType ? typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!.MakeGenericMethod(element).Invoke(null, [one]) : one;
    }

    private static bool AskNull(MethodBase method, int missing, SortedSet<string> faults, object? given = null)
    {
        ParameterInfo[] parameters = method.GetParameters();
        bool isOfObject = !method.IsStatic && method is not ConstructorInfo;
        object? owner = isOfObject ? Objects.Value.OwnerFor(method, 1) : null;
        object?[] arguments = [.. parameters.Select((parameter, i) => i == missing ? given : Objects.Value.Of(PublicMethod.TypeOf(parameter), 1))];
        if ((owner is null && isOfObject) || parameters.Where((parameter, i) => i != missing && arguments[i] is null && !parameter.IsOut && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull).Any())
        {
            return false;
        }

        try
        {
            object? answer = method is ConstructorInfo made ? made.Invoke(arguments) : method.Invoke(owner, arguments);
            _ = answer is IEnumerable many and not string ? many.Cast<object?>().Take(5).Count() : 0;
        }
        catch (Exception thrown)
        {
            Exception fault = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            if (!IsTold(fault))
            {
                faults.Add($"{PublicMethod.Text(method)} of {(given is null ? "null" : "a list of null")} as {parameters[missing].Name}: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")} {Where(fault)}");
            }
        }

        return true;
    }

    private static bool IsTaken(MethodBase method, int strange, object value)
    {
        ParameterInfo[] parameters = method.GetParameters();
        object? owner = method.IsStatic || method is ConstructorInfo ? null : Objects.Value.OwnerFor(method, 1);
        object?[] arguments = [.. parameters.Select((parameter, i) => i == strange ? value : Objects.Value.Of(PublicMethod.TypeOf(parameter), 1))];
        if (owner is null && !method.IsStatic && method is not ConstructorInfo)
        {
            return false;
        }

        try
        {
            _ = method is ConstructorInfo made ? made.Invoke(arguments) : method.Invoke(owner, arguments);
            return true;
        }
        catch (TargetInvocationException refused)
        {
            return refused.InnerException is not ArgumentException;
        }
    }

    private static bool Ask(MethodBase method, int strange, string what, object value, int seed, SortedSet<string> faults)
    {
        bool isOfObject = !method.IsStatic && method is not ConstructorInfo;
        object? owner = isOfObject ? Objects.Value.OwnerFor(method, seed) : null;
        ParameterInfo[] parameters = method.GetParameters();
        object?[] arguments = [.. parameters.Select((parameter, i) => i == strange ? value : Objects.Value.Of(PublicMethod.TypeOf(parameter), seed))];
        if ((isOfObject && owner is null) || parameters.Where((parameter, i) => arguments[i] is null && !parameter.IsOut && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull).Any())
        {
            return false;
        }

        try
        {
            object? answer = method is ConstructorInfo made ? made.Invoke(arguments) : method.Invoke(owner, arguments);
            _ = answer is IEnumerable many and not string ? many.Cast<object?>().Take(5).Count() : 0;
            _ = answer?.ToString();
            foreach (PropertyInfo list in answer is not null && PublicMethod.IsOurs(answer.GetType()) ? ListsOf(answer.GetType()) : [])
            {
                if (Equals(list.GetValue(answer), Activator.CreateInstance(list.PropertyType)))
                {
                    faults.Add($"{PublicMethod.Text(method)} of {what} as {parameters[strange].Name}: the answer's {list.Name} is a list never set.");
                }
            }
        }
        catch (Exception thrown)
        {
            Exception fault = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            if (!IsTold(fault))
            {
                faults.Add($"{PublicMethod.Text(method)} of {what} as {parameters[strange].Name}: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")} {Where(fault)}");
            }
        }

        return true;
    }

    private static IEnumerable<PropertyInfo> ListsOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ImmutableArray<>));

    private static string Where(Exception fault) => string.Join(" < ", (fault.StackTrace ?? "").Split('\n').Where(line => !line.Contains(" System.", StringComparison.Ordinal)).Take(3).Select(line => line.Trim().Split(" in ")[0]));

    private static bool IsTold(Exception fault) =>
        fault is ArgumentException or InvalidOperationException or FormatException or JsonException or NotSupportedException or FindingsException or OverflowException
        && !SaysNothing.Any(words => fault.Message.StartsWith(words, StringComparison.Ordinal) || fault.Message.Contains("default instance of ImmutableArray", StringComparison.Ordinal));
}
