using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Tests.Decisions.Dmn;
using CallCenter.Standards.Tests.Forms;
using CallCenter.Standards.Tests.Kpis.Totals;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Conventions.Arguments;

/// <summary>Objects of the public types, to ask and to be given: what stands in the shipped standard, what public methods answer when asked with what is known already, and values drawn at random.</summary>
internal sealed class StandingObjects
{
    private readonly Dictionary<Type, object> found = [];

    public StandingObjects()
    {
        Walk(StandardBook.Shipped.Compile(), 0);
        Walk(StandardBook.Shipped, 0);
        Walk(Contact.Schema, 0);
        Walk(AnyAnswer.WrongTable, 0);
        Walk(StandardTimeline.Create([new TimelineBook(StandardBook.Shipped)], NodaTime.DateTimeZone.Utc), 0);
        Walk(StandardBook.Shipped.Compile().Cases(WorkItem.Schema), 0);
        Walk(WrittenTotalsSample.Totals, 0);
        Walk(DecisionModel.Parse($"<definitions xmlns=\"{DmnModels.Version15}\" name=\"m\"><decision name=\"d\"><literalExpression><text>1 + 1</text></literalExpression></decision></definitions>"), 0);
        for (int before = -1; before != found.Count;)
        {
            before = found.Count;
            foreach (MethodBase makes in PublicMethod.All.Where(method => !method.Name.StartsWith("set_", StringComparison.Ordinal) && PublicMethod.Answer(method) is { } made && PublicMethod.IsOurs(made) && !made.IsValueType && !found.ContainsKey(made) && !(method is ConstructorInfo && made.IsDefined(typeof(RequiredMemberAttribute)))))
            {
                Try(makes);
            }
        }
    }

    /// <summary>The object to ask a method of, or null where none is known: a setter is asked of a copy, since it is there for objects that nobody has seen yet.</summary>
    public object? OwnerFor(MethodBase method, int seed) => Of(method.DeclaringType!, seed) is not { } owner ? null
        : method.Name.StartsWith("set_", StringComparison.Ordinal) && owner.GetType().GetMethod("<Clone>$") is { } clone ? clone.Invoke(owner, null)
        : owner;

    /// <summary>An object of a type, or null where none is known and none can be drawn.</summary>
    public object? Of(Type type, int seed)
    {
        if (found.TryGetValue(type, out object? known))
        {
            return known;
        }

        try
        {
            return typeof(Delegate).IsAssignableFrom(type) ? Answering(type, seed)
                : type == typeof(CancellationToken) ? default(CancellationToken)
                : type.IsInterface ? (type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType()) ? new AnyValue(seed).Of(item.MakeArrayType()) : null)
                : PublicMethod.IsOurs(type) || type.IsValueType || type.IsSealed || type == typeof(CultureInfo) || AnyAnswer.Knows(type) ? (IsForEvaluatorsToMake(type) ? null : new AnyValue(seed).Of(type))
                : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>What no program can make of parts, and no test knows how to draw: made of any parts it would be none that an evaluator makes.</summary>
    private static bool IsForEvaluatorsToMake(Type type) => PublicMethod.IsOurs(type) && type is { IsClass: true, IsAbstract: false } && type.GetConstructors().Length == 0 && !AnyAnswer.Knows(type);

    /// <summary>A function that answers what it is given, or the same for all.</summary>
    private Delegate Answering(Type type, int seed)
    {
        MethodInfo invoked = type.GetMethod("Invoke")!;
        ParameterExpression[] given = [.. invoked.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType, parameter.Name))];
        Expression answer = invoked.ReturnType == typeof(void) ? Expression.Empty()
            : (Expression?)given.FirstOrDefault(parameter => parameter.Type == invoked.ReturnType) ?? Expression.Constant(Of(invoked.ReturnType, seed), invoked.ReturnType);
        return Expression.Lambda(type, answer, given).Compile();
    }

    private void Try(MethodBase makes)
    {
        object? owner = makes.IsStatic || makes is ConstructorInfo ? null : found.GetValueOrDefault(makes.DeclaringType!);
        object?[] arguments = [.. makes.GetParameters().Select(parameter => Of(PublicMethod.TypeOf(parameter), 1))];
        if ((owner is null && !makes.IsStatic && makes is not ConstructorInfo) || makes.GetParameters().Where((parameter, i) => arguments[i] is null && !parameter.HasDefaultValue && !parameter.IsOut).Any())
        {
            return;
        }

        try
        {
            if ((makes is ConstructorInfo made ? made.Invoke(arguments) : makes.Invoke(owner, arguments)) is { } answer)
            {
                Walk(answer, 0);
            }
        }
        catch (TargetInvocationException)
        {
            // Not of these.
        }
    }

    private void Walk(object value, int depth)
    {
        if (depth > 6 || !PublicMethod.IsOurs(value.GetType()) || value is ValueType || !found.TryAdd(value.GetType(), value))
        {
            return;
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            foreach (object part in PartsOf(property, value))
            {
                Walk(part, depth + 1);
            }
        }
    }

    private static IEnumerable<object> PartsOf(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value) switch
            {
                null or string => [],
                IEnumerable many => [.. many.Cast<object>().Take(3)],
                var part => [part],
            };
        }
        catch (Exception refused) when (refused is TargetInvocationException or InvalidOperationException)
        {
            return [];
        }
    }
}
