/** Source attributes that hold names of people, in Entra ID and in HR systems. */
export const NAME_ATTRIBUTES = /^(?:preferred|legal)?_?(?:first|last|given|middle|family|display|full|sur)_?name|^(?:surname|sn|cn)$/i;
