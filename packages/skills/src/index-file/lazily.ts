/** Makes a value when it is first asked for and keeps it. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** As `lazily`, one value for each number. */
export function lazilyEach<Value>(make: (number: number) => Value): (number: number) => Value {
  const made = new Map<number, Value>()
  return (number) => {
    const known = made.get(number)
    if (known !== undefined) return known
    const value = make(number)
    made.set(number, value)
    return value
  }
}
