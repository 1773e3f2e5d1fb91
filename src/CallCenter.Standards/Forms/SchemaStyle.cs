using System.Text.Json.Nodes;

namespace CallCenter.Standards.Forms;

/// <summary>What the texts are that a schema is for: whole ones, or changes to a whole one.</summary>
internal abstract class SchemaStyle
{
    /// <summary>Texts that say all: what is required is there, and nothing is null.</summary>
    public static SchemaStyle Whole { get; } = new WholeStyle();

    /// <summary>Texts that say what changes: no member is required, null takes a member or an item out, and a list is given whole, or as an object of its items by their codes.</summary>
    public static SchemaStyle Changes { get; } = new ChangesStyle();

    /// <summary>Whether what is required of a whole is required.</summary>
    public abstract bool IsNeeded { get; }

    /// <summary>A member's value.</summary>
    public abstract JsonObject Member(JsonObject drawn);

    /// <summary>An object that can be an item of a list.</summary>
    public abstract JsonObject Item(JsonObject drawn);

    /// <summary>Such an object where it is the value of a member, and no item.</summary>
    public abstract JsonObject NoItem(JsonObject drawn);

    /// <summary>A list.</summary>
    /// <param name="item">What its items look like.</param>
    /// <param name="form">The form of its items.</param>
    public abstract JsonObject List(JsonObject item, Form form);

    /// <summary>The cells of a rule, one for each column of its table.</summary>
    /// <param name="cell">What a cell looks like.</param>
    public abstract JsonObject Cells(JsonObject cell);

    private sealed class WholeStyle : SchemaStyle
    {
        public override bool IsNeeded => true;

        public override JsonObject Member(JsonObject drawn) => drawn;

        public override JsonObject Item(JsonObject drawn) => drawn;

        public override JsonObject NoItem(JsonObject drawn) => drawn;

        public override JsonObject List(JsonObject item, Form form) => new() { ["type"] = "array", ["items"] = item };

        public override JsonObject Cells(JsonObject cell) => new() { ["type"] = "array", ["items"] = cell };
    }

    private sealed class ChangesStyle : SchemaStyle
    {
        private static readonly string[] Places = ["$before", "$after"];
        private static readonly string[] Told = ["title", "description", "default"];

        public override bool IsNeeded => false;

        public override JsonObject Member(JsonObject drawn)
        {
            var given = new JsonObject();
            foreach (string name in Told)
            {
                if (drawn.TryGetPropertyValue(name, out JsonNode? value))
                {
                    drawn.Remove(name);
                    given[name] = value;
                }
            }

            given["anyOf"] = new JsonArray(drawn, new JsonObject { ["type"] = "null" });
            return given;
        }

        /// <summary>Whatever is an item of a list may say where it goes.</summary>
        public override JsonObject Item(JsonObject drawn)
        {
            foreach (string place in Places)
            {
                ((JsonObject)drawn["properties"]!)[place] = new JsonObject { ["type"] = "string" };
            }

            return drawn;
        }

        public override JsonObject NoItem(JsonObject drawn)
        {
            drawn["properties"] = new JsonObject(Places.Select(static place => KeyValuePair.Create(place, (JsonNode?)JsonValue.Create(false))));
            return drawn;
        }

        /// <summary>Texts are put in by <c>true</c>, or by an object that says where.</summary>
        public override JsonObject List(JsonObject item, Form form)
        {
            var edit = new JsonArray(item.DeepClone(), new JsonObject { ["type"] = "null" });
            if (form.Kind == FormKind.Text)
            {
                edit = new JsonArray(new JsonObject { ["const"] = true }, Item(new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false }), new JsonObject { ["type"] = "null" });
            }

            return new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    new JsonObject { ["type"] = "array", ["items"] = item },
                    new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["anyOf"] = edit } }),
            };
        }

        /// <summary>All of them in a list, or some of them by the names of their columns; null makes a cell absent.</summary>
        public override JsonObject Cells(JsonObject cell) => new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "array", ["items"] = cell.DeepClone() },
                new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["anyOf"] = new JsonArray(cell, new JsonObject { ["type"] = "null" }) } }),
        };
    }
}
