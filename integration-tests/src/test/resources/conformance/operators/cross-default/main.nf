workflow {
    people = channel.of([1, 'ann'], [2, 'bob'])
    things = channel.of([1, 'apple'], [2, 'ball'], [1, 'axe'])
    people.cross(things).view()
}
