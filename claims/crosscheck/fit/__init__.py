"""What must fit inside one text: figures whose words say what they are to each other, in one sentence or two."""
